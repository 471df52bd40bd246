import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Backend } from "../../ipc/backend"
import { LARGEST_PICTURE } from "../../ipc/commands"
import { Failure } from "../../ipc/failure"
import type { AddPicture } from "../../ipc/types"
import { connect } from "../../state/core"
import { dismiss, dismissAll, shownMessages } from "../../state/messages.svelte"
import { figuresOf, takePicture } from "./figures"
import { pastingInto } from "./pasting"

beforeEach(() =>
  connect({
    call: async (_: string, { path, reduce }: AddPicture) => {
      if (path?.includes("large") && !reduce) throw new Failure("picture_too_large", { name: path }, path)
      return { value: { asset: path }, changed: [] }
    },
    onChanged: () => () => undefined,
    clipboard: null,
  } as unknown as Backend),
)
afterEach(dismissAll)

/// Pastes pictures one after the other, and tells which came in.
async function paste(...paths: string[]): Promise<string[]> {
  let came: string[] = []
  let takeOne = figuresOf("a").begins()
  for (let path of paths) await takeOne(path, (asset) => came.push(asset))
  return came
}
const told = () => shownMessages().map(({ args }) => args.name ?? args.names)

test("what did not come in stays told beside what did of the same paste, until the next paste", async () => {
  expect(await paste("/large.png", "/good.png")).toEqual(["/good.png"])
  expect(told()).toEqual(["/large.png"])
  expect(await paste("/large-too.png")).toEqual([])
  expect(told()).toEqual(["/large.png", "/large-too.png"])
  expect(await paste("/other.png")).toEqual(["/other.png"])
  expect(told()).toEqual([])
})

test("one picture that is reduced leaves the offers of the others", async () => {
  await paste("/large-1.png", "/large-2.png")
  let [first] = shownMessages()
  dismiss(first!.id)
  first!.mend?.run()
  await new Promise((resolve) => setTimeout(resolve))
  expect(told()).toEqual(["/large-2.png"])
})

test("files that are no pictures stay told beside pictures", async () => {
  let host = pastingInto(() => "en")
  let takeOne = figuresOf("a").begins()
  host.cameNothing("files", ["/words.odt"])
  await takeOne("/good.png", () => undefined)
  expect(told()).toEqual(["words.odt"])
})

test("a picture that was chosen takes away only what was told of itself", async () => {
  await takePicture("a", { path: "/large.png" }, () => undefined)
  await takePicture("a", { path: "/good.png" }, () => undefined)
  expect(told()).toEqual(["/large.png"])
  await takePicture("a", { path: "/large.png" }, () => undefined, true)
  expect(told()).toEqual([])
})

test("a file that cannot be read or is larger than any picture is told, and those behind it come in", async () => {
  let unreadable = new File(["x"], "gone.png")
  let readAs = vi.spyOn(FileReader.prototype, "readAsDataURL").mockImplementationOnce(function (this: FileReader) {
    this.onerror?.({} as ProgressEvent<FileReader>)
  })
  let large = new File([], "scan.tiff")
  Object.defineProperty(large, "size", { value: LARGEST_PICTURE + 1 })
  let came: string[] = []
  let takeOne = figuresOf("a").begins()
  for (let file of [unreadable, large, "/good.png"]) await takeOne(file, (asset) => came.push(asset))
  expect([came, readAs.mock.calls.length]).toEqual([["/good.png"], 1])
  expect(shownMessages().map(({ args }) => args.path)).toEqual(["gone.png", "scan.tiff"])
})
