/// The backend in the desktop window. The only file that knows Tauri.
import { invoke } from "@tauri-apps/api/core"
import { listen } from "@tauri-apps/api/event"
import { getCurrentWebview } from "@tauri-apps/api/webview"
import type { Answer, Backend, Clipboard, Unlisten } from "./backend"
import { failureFrom } from "./failure"

/// What the shell answered before the page could ask. A page that is loaded anew asks for itself.
type Answered = { name: string; request: string; answer: Answer }
type GivenFirst = { __HEXAPLA_FIRST__?: Answered[] }

/// Takes them from where the shell has laid them, so that nothing else in the page finds them there.
function answeredFirst(): Answered[] {
  let [loading] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[]
  let { __HEXAPLA_FIRST__: given } = window as GivenFirst
  delete (window as GivenFirst).__HEXAPLA_FIRST__
  return loading?.type === "navigate" ? (given ?? []) : []
}

/// The backend over the shell's commands and events.
export function tauriBackend(): Backend {
  let first = answeredFirst()
  return {
    async call(name, request) {
      let at = first.length ? first.findIndex((one) => one.name === name && one.request === JSON.stringify(request)) : -1
      let [answered] = at < 0 ? [] : first.splice(at, 1)
      if (answered) return answered.answer
      // With the first other question the page has gone on, and what is left is of the past.
      first.length = 0
      try {
        return await invoke<Answer>("call", { name, request })
      } catch (thrown) {
        throw failureFrom(thrown)
      }
    },
    onChanged: (listener) => {
      let listening = listen<string[]>("changed", ({ payload }) => listener(payload))
      // What others changed is told once, so the shell may look for it only when someone listens.
      listening.then(() => invoke("watch")).catch(() => undefined)
      return later(listening)
    },
    chooseFile: (kind, called) => invoke("choose_file", { kind, called }),
    chooseDirectory: () => invoke("choose_directory"),
    chooseNewFile: ({ suggested, directory, called }) => invoke("choose_new_file", { suggested, directory, called }),
    // The web views of other systems tell all with their events.
    clipboard: navigator.userAgent.includes("Linux") ? systemClipboard : null,
    setMenu: (menu) => invoke("set_menu", { menu }),
    onMenu: (listener) => on<string>("menu", listener),
    setTitle: (title) => invoke("set_title", { title }),
    toggleFullScreen: () => invoke("toggle_full_screen"),
    openAddress: (url) => invoke("open_address", { url }),
    reveal: (path) => invoke("reveal", { path }),
    onOpen: (listener) => on<string>("open", listener),
    onFilesDropped: (listener) =>
      later(
        getCurrentWebview().onDragDropEvent(({ payload }) => {
          if (payload.type === "drop" && payload.paths.length > 0) listener(payload.paths)
        }),
      ),
    close: () => invoke("close"),
    onCloseRequested: (listener) =>
      on("close-requested", async () => {
        // From now on the window waits for the page, however long the user thinks it over.
        await invoke("stay_open").catch(() => undefined)
        if (await listener()) await invoke("close")
      }),
  }
}

const systemClipboard: Clipboard = {
  read: (asked) => orFailure(invoke("copied", { asked })),
  picture: async () => {
    let bytes = await orFailure(invoke<ArrayBuffer>("copied_picture"))
    return bytes.byteLength > 0 ? new File([bytes], "") : null
  },
  write: (written) => orFailure(invoke("copy", { written })),
}

const orFailure = <T>(asked: Promise<T>): Promise<T> =>
  asked.catch((thrown: unknown) => {
    throw failureFrom(thrown)
  })

function on<P>(event: string, listener: (payload: P) => void): Unlisten {
  return later(listen<P>(event, ({ payload }) => listener(payload)))
}

/// Tauri gives the way to stop listening only later; the caller has it at once.
function later(listening: Promise<Unlisten>): Unlisten {
  listening.catch(() => undefined)
  return () => void listening.then((stop) => stop())
}
