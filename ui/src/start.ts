import { mount } from "svelte"
import App from "./App.svelte"
import type { Backend } from "./ipc/backend"
import "./look/base.css"
import { connect } from "./state/core"

/// Puts the whole interface into the page, over this backend.
export function start(backend: Backend): void {
  connect(backend)
  let target = document.getElementById("app")
  if (target) mount(App, { target })
}
