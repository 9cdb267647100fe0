const h5 = process.env.TARO_ENV === 'h5'
const weapp = process.env.TARO_ENV === 'weapp'

/** WeChat takes its bars' colours from theme.json by name, the others a colour. */
const themed = (name: string, colour: string) => (weapp ? `@${name}` : colour)

const tab = (key: string, text: string) => ({
  pagePath: `pages/${key}/index`,
  text,
  iconPath: `assets/tab/${key}.png`,
  selectedIconPath: `assets/tab/${key}-now.png`,
})

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/claims/index',
    'pages/messages/index',
    'pages/me/index',
    'pages/confirm/index',
    'pages/code/index',
    'pages/sign-in/index',
  ],
  subPackages: [
    {
      root: 'packages/claim',
      pages: ['progress/index', 'account/index', 'dispute/index', 'decline/index', 'rating/index', 'trail/index'],
    },
    { root: 'packages/policy', pages: ['report/index', 'what-if/index', 'detail/index'] },
    { root: 'packages/profile', pages: ['overview/index', 'value/index', 'correct/index'] },
    { root: 'packages/desk', pages: ['policies/index', 'new/index', 'editor/index'] },
    {
      root: 'packages/staff',
      pages: [
        'desk/index',
        'rosters/index',
        'new-roster/index',
        'roster/index',
        'vetoes/index',
        'joint-review/index',
        'review/index',
        'disputes/index',
        'claim/index',
        'finance/index',
        'batch/index',
        'budgets/index',
        'rectifications/index',
        'facts/index',
        'facts/file/index',
        'corrections/index',
        'corrections/answer/index',
        'people/index',
        'people/department/index',
        'people/new/index',
      ],
    },
  ],
  window: {
    navigationBarTitleText: '惠企',
    navigationBarBackgroundColor: themed('bar', '#ffffff'),
    navigationBarTextStyle: themed('barText', 'black') as 'black',
    backgroundColor: themed('back', '#f4f6fa'),
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    // In h5 the page draws its own tab bar out of real links (ui/tab-bar.tsx).
    custom: h5,
    color: themed('word', '#4d5a70'),
    selectedColor: themed('wordNow', '#1450c8'),
    backgroundColor: themed('bar', '#ffffff'),
    borderStyle: themed('edge', 'black') as 'black',
    list: [tab('home', '首页'), tab('claims', '办件'), tab('messages', '消息'), tab('me', '我的')],
  },
  ...(weapp && {
    darkmode: true,
    themeLocation: 'theme.json',
    lazyCodeLoading: 'requiredComponents',
    // The page behind the link in the SMS leads to the claim: have it there before the thumb comes down.
    preloadRule: { 'pages/confirm/index': { network: 'all', packages: ['packages/claim'] } },
  }),
  ...(h5 && { animation: false }),
})
