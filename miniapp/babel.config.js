// Mini-programs have no promise of anything newer than ES5 in their engines; phones of shop owners are old.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
}
