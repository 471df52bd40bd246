/// The keys of what is done with pairs. In programs for translators the first of them confirms what is translated, too.
export const SETTLE_KEYS = { done: "Mod-Enter", still_right: "Mod-Shift-Enter", minor: "Mod-Alt-Enter" } as const

export const PAIR_KEYS = {
  show: "Mod-Alt-6",
  next: "Alt-PageDown",
  previous: "Alt-PageUp",
  unsure: "Alt-Shift-n",
  join: "Alt-Shift-j",
  split: "Alt-Shift-s",
  down: "Alt-Shift-d",
  up: "Alt-Shift-u",
  link: "Alt-Shift-l",
  alone: "Alt-Shift-o",
  free: "Alt-Shift-g",
  realign: "Alt-Shift-a",
  undo: "Alt-Shift-z",
  redo: "Alt-Shift-y",
  sentences: "Alt-Shift-e",
  across: "Alt-Shift-r",
} as const
