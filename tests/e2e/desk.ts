/// A desk of its own for each test: a server on an empty directory, and a page on it.
import { test as base, expect, type Locator, type Page } from "@playwright/test"
import { spawn, type ChildProcess } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

const ROOT = resolve(import.meta.dirname, "../..")
const TARGET = process.env.HEXAPLA_TARGET ?? join(ROOT, "target")

/// The titles of the sample articles in their original language.
export const CLOCKS = "Saati Geri Almak: Avrupa’nın Bir Türlü Veremediği Karar"
export const RIVERS = "Su Çekildiğinde Nehir Limanlarına Ne Olur?"

/// The files that the sample is made from.
export const SAMPLE = join(ROOT, "src-tauri/crates/app/sample")

/// What a test does at its desk.
export class Desk {
  constructor(
    readonly page: Page,
    readonly directory: string,
  ) {}

  /// The part of the page beside the navigation.
  get main(): Locator {
    return this.page.getByRole("main")
  }

  /// The newsroom that was made at this desk.
  newsroom(): string {
    let name = readdirSync(this.directory).find((name) => name.endsWith(".hexapla"))
    if (!name) throw new Error("there is no newsroom here yet")
    return join(this.directory, name)
  }

  /// What the next file dialog answers with.
  async willChoose(path: string): Promise<void> {
    await this.page.evaluate((path) => (window as unknown as { __chosen: string }).__chosen = path, path)
  }

  /// Opens the sample newsroom from the first screen.
  async openSample(): Promise<void> {
    await this.page.getByRole("button", { name: "Open the sample newsroom" }).click()
    await expect(this.row(CLOCKS)).toBeVisible()
  }

  /// An article in the library.
  row(title: string): Locator {
    return this.page.getByRole("row").filter({ hasText: title })
  }

  /// Looks at an earlier revision. It is found by its number: the history's last button is another one until the
  /// revisions of a sitting have come.
  async lookAtRevision(number: number): Promise<void> {
    await this.page.getByRole("tab", { name: "History" }).click()
    let revision = this.page.getByRole("tabpanel", { name: "History" }).getByRole("listitem").filter({ hasText: new RegExp(`revision ${number}\\b`) })
    await revision.getByRole("button").click()
  }

  /// Asks the core itself, beside the page.
  async call<A>(name: string, request: object): Promise<A> {
    let { origin, hash } = new URL(this.page.url())
    let answer = await fetch(`${origin}/call/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-hexapla-token": new URLSearchParams(hash.slice(1)).get("token") ?? "" },
      body: JSON.stringify(request),
    })
    let told = (await answer.json()) as { value: A }
    if (!answer.ok) throw new Error(JSON.stringify(told))
    return told.value
  }

  /// Opens an article from the library, and beside the original its Russian edition if it has one.
  async openArticle(title: string): Promise<void> {
    await this.row(title).click()
    await expect(this.body("Türkçe")).toBeVisible()
    // The keys go to the text with the frame after it was drawn.
    await this.page.waitForFunction(() => document.activeElement !== document.body)
    if (!(await this.chip("ru").count()) || (await this.body("Русский").count())) return
    await this.chip("ru").click({ modifiers: ["Shift"] })
    await expect(this.body("Русский")).toBeVisible()
    // It is drawn before it has the keys, which a text that is only read does not take.
    if ((await this.body("Русский").getAttribute("contenteditable")) === "true") await expect(this.body("Русский")).toBeFocused()
  }

  /// The button of an edition in the head of the desk, which shows and hides its column.
  chip(language: string): Locator {
    return this.page.getByRole("group", { name: "Editions" }).getByRole("button", { name: new RegExp(`^${language} `, "i") })
  }

  body(language: string): Locator {
    return this.page.getByRole("textbox", { name: `Body, ${language}` })
  }

  /// Pastes words at the caret, as from another program.
  async pasteText(language: string, words: string): Promise<void> {
    await this.body(language).evaluate((body, words) => {
      let clipboard = new DataTransfer()
      clipboard.setData("text/plain", words)
      body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }))
    }, words)
  }

  /// Types at the end of a column.
  async typeAtEnd(language: string, text: string): Promise<void> {
    await this.body(language).focus()
    await this.page.keyboard.press("Control+End")
    await this.page.keyboard.type(text)
  }

  /// Waits until the status line says that all is in the file.
  async saved(): Promise<void> {
    // The pause after which a save begins has to pass before the words mean anything.
    await this.page.waitForTimeout(600)
    await expect(this.page.getByText(/^Saved \d/).last()).toBeVisible()
    await expect(this.page.getByText("Saving…")).toHaveCount(0)
  }

  /// Runs an action through the palette.
  async act(name: string): Promise<void> {
    await this.page.keyboard.press("Control+k")
    await this.page.getByRole("combobox").fill(name)
    await this.page.getByRole("option", { name }).first().click()
  }

  /// Goes to a screen by the navigation at the left.
  async goTo(name: string): Promise<void> {
    await this.page.getByRole("navigation").getByRole("button", { name }).click()
  }
}

/// A server of the test's own; it ends with the test.
async function serve(directory: string, newsroom: string[] = []): Promise<{ server: ChildProcess; address: string }> {
  let server = spawn(
    join(TARGET, "debug", "serve"),
    [...newsroom, "--interface", join(ROOT, "ui/dist"), "--configuration", directory],
    { stdio: ["ignore", "pipe", "inherit"] },
  )
  let address = await new Promise<string>((resolve, reject) => {
    server.on("error", reject)
    server.on("exit", (code) => reject(new Error(`the server ended with ${code}`)))
    server.stdout.once("data", (line: Buffer) => resolve(line.toString().trim()))
  })
  return { server, address }
}

/// Opens the desk in a page, and fails in the end if the page has made errors or broken its policy.
async function open(page: Page, directory: string, newsroom: string[], use: (desk: Desk) => Promise<void>): Promise<void> {
  let { server, address } = await serve(directory, newsroom)
  await page.addInitScript((directory) => {
    let own = window as unknown as { __chosen?: string; __hexaplaChoose: unknown }
    own.__hexaplaChoose = (kind: string, request?: { suggested: string }) =>
      kind === "new_file" ? `${directory}/${request?.suggested}` : (own.__chosen ?? directory)
  }, directory)
  let broken: string[] = []
  page.on("pageerror", (error) => broken.push(String(error)))
  page.on("console", (message) => {
    // A refused command is an answer with this status.
    if (message.type() === "error" && !message.text().includes("422")) broken.push(message.text())
  })
  await page.goto(address)
  await use(new Desk(page, directory))
  server.removeAllListeners("exit")
  server.kill()
  expect(broken, "the page makes no errors").toEqual([])
}

function temporary(): string {
  return mkdtempSync(join(tmpdir(), "hexapla-"))
}

type Fixtures = {
  desk: Desk
  /// Runs something at a second desk, another program, that has the same newsroom open.
  other: (newsroom: string, body: (desk: Desk) => Promise<void>) => Promise<void>
}

export const test = base.extend<Fixtures>({
  desk: async ({ page }, use) => {
    let directory = temporary()
    await open(page, directory, [], use)
    rmSync(directory, { recursive: true, force: true })
  },
  other: async ({ context }, use) => {
    let directory = temporary()
    await use(async (newsroom, body) => {
      let page = await context.newPage()
      await open(page, directory, [newsroom], body)
      await page.close()
    })
    rmSync(directory, { recursive: true, force: true })
  },
})

/// A dictionary of a few words, which the desk takes before any that the machine has.
export function putDictionary(desk: Desk, name: string, words: string[]): void {
  let folder = join(desk.directory, "dictionaries")
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.aff`), "SET UTF-8\nTRY абвгдеиклнорсту\n")
  writeFileSync(join(folder, `${name}.dic`), [words.length, ...words].join("\n"))
}

export { expect }
