/** Mini-program components are never rendered in unit tests, which run the h5 side; the simulator runs theirs. */
export const Button = 'taro-button'
export const Input = 'taro-input'
export const Text = 'taro-text'
export const Textarea = 'taro-textarea'
export const View = 'taro-view'
