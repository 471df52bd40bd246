/// The backend over loopback HTTP, for end-to-end tests and for working on the interface in a browser.
import type { Answer, Backend } from "./backend"
import { Failure, failureFrom } from "./failure"

/// What a test may put in the place of the system's file dialogs.
type Choose = (kind: string, request?: object) => string | null | Promise<string | null>

declare global {
  interface Window {
    __hexaplaChoose?: Choose
    /// The last menu that was set, for tests.
    __hexaplaMenu?: unknown
  }
}

/// The backend that the page was served by. `base` is where it is, `token` what it lets one in by.
export function httpBackend(base: string, token: string): Backend {
  let headers = { "content-type": "application/json", "x-hexapla-token": token }
  let choose: Choose = (kind, request) =>
    window.__hexaplaChoose ? window.__hexaplaChoose(kind, request) : window.prompt(kind)
  return {
    async call(name, request) {
      let response: Response
      try {
        response = await fetch(`${base}/call/${name}`, { method: "POST", headers, body: JSON.stringify(request) })
      } catch (thrown) {
        throw failureFrom(thrown)
      }
      let answer: unknown = await response.json().catch(() => null)
      if (response.ok) return answer as Answer
      throw answer ? failureFrom(answer) : new Failure("unreachable", { reason: String(response.status) }, response.statusText)
    },
    onChanged(listener) {
      let stopped = new AbortController()
      void listenForChanges(`${base}/changes`, headers, stopped.signal, listener)
      return () => stopped.abort()
    },
    chooseFile: async (kind) => choose(kind),
    chooseDirectory: async () => choose("directory"),
    chooseNewFile: async (request) => choose("new_file", request),
    // A browser tells all with its events.
    clipboard: null,
    async setMenu(menu) {
      window.__hexaplaMenu = menu
    },
    onMenu: () => () => undefined,
    async setTitle(title) {
      document.title = title
    },
    async toggleFullScreen() {
      await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
    },
    async openAddress(url) {
      window.open(url, "_blank", "noopener,noreferrer")
    },
    reveal: async () => undefined,
    onOpen: () => () => undefined,
    onFilesDropped: () => () => undefined,
    close: async () => window.close(),
    onCloseRequested(listener) {
      let leave = () => void listener()
      window.addEventListener("pagehide", leave)
      return () => window.removeEventListener("pagehide", leave)
    },
  }
}

/// Asks again and again; each answer is a list of tags, empty when nothing happened for a while.
async function listenForChanges(
  address: string,
  headers: Record<string, string>,
  signal: AbortSignal,
  listener: (tags: string[]) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      let response = await fetch(address, { headers, signal })
      let tags = (await response.json()) as string[]
      if (tags.length > 0) listener(tags)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
}
