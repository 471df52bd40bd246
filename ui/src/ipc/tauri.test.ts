import { afterEach, describe, expect, it, vi } from "vitest"
import { tauriBackend } from "./tauri"

/// A shell that gave `first` to the page before it asked, and what the page asks of it then.
function shell({ loaded = "navigate", first = [["a", "{}"], ["b", '{"c":1}']] as [string, string][] } = {}) {
  let asked: string[] = []
  let heard: Array<() => void> = []
  let given = { __HEXAPLA_FIRST__: first.map(([name, request]) => ({ name, request, answer: { value: `first ${name}`, changed: [] } })) }
  vi.stubGlobal("performance", { getEntriesByType: () => [{ type: loaded }] })
  Object.assign(window, given, {
    __TAURI_INTERNALS__: {
      transformCallback: () => 1,
      invoke: async (command: string, { name }: { name?: string } = {}) => {
        asked.push(name ?? command)
        if (command === "plugin:event|listen") await new Promise<void>((resolve) => heard.push(resolve))
        return { value: `asked ${name}`, changed: [] }
      },
    },
  })
  let backend = tauriBackend()
  let call = async (name: string, request: object) => (await backend.call(name, request)).value
  return { backend, call, asked, heard }
}

afterEach(() => vi.unstubAllGlobals())

describe("what was answered before the page asked", () => {
  it("is taken once, in any order", async () => {
    let { call, asked } = shell()
    expect([await call("b", { c: 1 }), await call("a", {})]).toEqual(["first b", "first a"])
    expect([await call("b", { c: 1 }), await call("a", {})]).toEqual(["asked b", "asked a"])
    expect(asked).toEqual(["b", "a"])
  })

  it("is of the past with the first other question", async () => {
    let { call } = shell()
    expect([await call("b", { c: 2 }), await call("a", {})]).toEqual(["asked b", "asked a"])
  })

  it("is not taken by a page that is loaded anew", async () => {
    let { call } = shell({ loaded: "reload" })
    expect(await call("a", {})).toBe("asked a")
  })

  it("stays nowhere in the page", () => {
    for (let loaded of ["navigate", "reload"]) {
      shell({ loaded })
      expect("__HEXAPLA_FIRST__" in window, loaded).toBe(false)
    }
  })
})

it("has the shell look for changes only when it listens for them", async () => {
  let { backend, asked, heard } = shell()
  backend.onChanged(() => undefined)
  await Promise.resolve()
  expect(asked).toEqual(["plugin:event|listen"])
  heard.forEach((resolve) => resolve())
  await vi.waitFor(() => expect(asked).toEqual(["plugin:event|listen", "watch"]))
})
