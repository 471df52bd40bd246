import type { InLanguage } from "../../ipc/types"

/// What is written of a person.
export type PersonDraft = { name: string; names: InLanguage[]; bios: InLanguage[]; roles: string[] }

/// What is written here of a person, with what others wrote meanwhile: `base` is what both began with. Where both
/// wrote, the words here stay.
export function mergedDraft(base: PersonDraft, mine: PersonDraft, theirs: PersonDraft): PersonDraft {
  let roles = [...new Set([...theirs.roles, ...mine.roles])]
  return {
    name: mine.name === base.name ? theirs.name : mine.name,
    names: byLanguage(base.names, mine.names, theirs.names),
    bios: byLanguage(base.bios, mine.bios, theirs.bios),
    roles: roles.filter((role) => (mine.roles.includes(role) === base.roles.includes(role) ? theirs.roles : mine.roles).includes(role)),
  }
}

/// In the order in which they stand here, those that are only there last.
function byLanguage(base: InLanguage[], mine: InLanguage[], theirs: InLanguage[]): InLanguage[] {
  let of = (texts: InLanguage[], language: string) => texts.find((one) => one.language === language)?.text
  let languages = [...new Set([...mine, ...theirs].map(({ language }) => language))]
  return languages.flatMap((language) => {
    let text = of(mine, language) === of(base, language) ? of(theirs, language) : of(mine, language)
    return text === undefined ? [] : [{ language, text }]
  })
}
