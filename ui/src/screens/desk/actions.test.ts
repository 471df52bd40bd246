import { expect, test } from "vitest"
import { WINDOW_ACTIONS } from "../frame/actions"
import { deskActions } from "./actions"

test("no keys are those of two actions", () => {
  let actions = [...WINDOW_ACTIONS, ...deskActions(() => null, () => true, () => undefined, true)]
  let keys = actions.flatMap(({ keys }) => keys ?? [])
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test("the line break and the paste without formatting have a place, the paste in the palette only where the program can begin one", () => {
  let told = (pastesItself: boolean) => deskActions(() => null, () => true, () => undefined, pastesItself)
  expect(told(true).find(({ id }) => id === "editor-lineBreak")).toMatchObject({ keys: ["Shift-Enter"], menu: "insert", keysElsewhere: true })
  for (let pastesItself of [true, false]) {
    expect(told(pastesItself).find(({ id }) => id === "desk-paste-plain")).toMatchObject({ keys: ["Mod-Shift-v"], menu: "edit", unlisted: !pastesItself, keysElsewhere: true })
  }
})
