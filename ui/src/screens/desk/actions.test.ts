import { expect, test } from "vitest"
import { WINDOW_ACTIONS } from "../frame/actions"
import { deskActions } from "./actions"

test("no keys are those of two actions", () => {
  let actions = [...WINDOW_ACTIONS, ...deskActions(() => null, () => true, () => undefined)]
  let keys = actions.flatMap(({ keys }) => keys ?? [])
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})
