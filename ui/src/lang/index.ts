/// The words of the interface and how it writes dates and numbers.
export { language, setLanguage, t, tOr } from "./current.svelte"
export { alsoCalled, INTERFACE_LANGUAGES, message, pick, type Args, type InterfaceLanguage } from "./fluent"
export {
  compareNames,
  formatAgo,
  formatDate,
  formatList,
  formatMoment,
  formatNumber,
  formatShortDate,
  formatTime,
  formatTypedDate,
  inLanguage,
  languageName,
  languageNameAlone,
  typedDate,
} from "./format"
