import { afterEach, expect, test } from "vitest"
import { isEnabled } from "../../state/actions.svelte"
import { dismissAll, tell } from "../../state/messages.svelte"
import { WINDOW_ACTIONS } from "./actions"

afterEach(dismissAll)

test("messages can be dismissed only while there are any", () => {
  let dismiss = WINDOW_ACTIONS.find(({ id }) => id === "dismiss-messages")!
  expect(isEnabled(dismiss)).toBe(false)
  tell("import-kept")
  expect(isEnabled(dismiss)).toBe(true)
})
