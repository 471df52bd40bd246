//! Which folder of the interface may import from which.

use std::collections::{HashMap, HashSet};
use std::path::{Component, Path, PathBuf};

use crate::{none, sources};

/// Who may import from whom besides itself. What stands at the top of `src` puts all together and may
/// import anything; `lang` has the words, which everything but the editor and the parts may use.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("screens", &["editor", "parts", "state", "ipc", "lang"]),
    ("state", &["ipc", "lang"]),
    ("editor", &[]),
    ("parts", &[]),
    ("lang", &[]),
    ("ipc", &[]),
    ("look", &[]),
];

#[test]
fn folders_import_only_from_those_below_them() {
    let mut faults = Vec::new();
    let mut imports = 0;
    for (path, text) in sources(&["ts", "svelte"]) {
        let Ok(inside) = path.strip_prefix("ui/src") else { continue };
        let Some(folder) = folder_of(inside) else { continue };
        let allowed = MAY_IMPORT.iter().find(|(from, _)| *from == folder).map(|(_, to)| *to);
        for import in imports_of(&text).filter(|import| import.starts_with('.')) {
            imports += 1;
            let target = resolve(inside, import);
            // Tests of a folder may look at another, such as at the words.
            if folder_of(&target).as_ref() == Some(&folder) || inside.to_string_lossy().contains(".test.") {
                continue;
            }
            let to = folder_of(&target).unwrap_or_else(|| "the top".into());
            if !allowed.is_some_and(|allowed| allowed.contains(&to.as_str())) {
                faults.push(format!("{} imports {import} of {to}", path.display()));
            }
        }
    }
    assert!(imports > 20, "the imports were read");
    none("These reach past what they may know:", faults);
}

#[test]
fn only_one_file_knows_tauri() {
    let faults = sources(&["ts", "svelte"])
        .into_iter()
        .filter(|(path, text)| {
            path != Path::new("ui/src/ipc/tauri.ts")
                && imports_of(text).any(|import| import.starts_with("@tauri-apps/"))
        })
        .map(|(path, _)| path.display().to_string())
        .collect();
    none("Only ui/src/ipc/tauri.ts imports from Tauri:", faults);
}

/// The editor is the greater part of the program, and nobody is to wait for it before the first screen is drawn.
#[test]
fn the_first_screen_waits_for_no_editor() {
    let texts: HashMap<PathBuf, String> = sources(&["ts", "svelte"])
        .into_iter()
        .filter_map(|(path, text)| Some((path.strip_prefix("ui/src").ok()?.to_owned(), text)))
        .collect();
    let mut seen = HashSet::new();
    let mut waiting = vec![PathBuf::from("main.ts")];
    let mut faults = Vec::new();
    while let Some(path) = waiting.pop() {
        let Some(text) = texts.get(&path).filter(|_| seen.insert(path.clone())) else { continue };
        for import in loaded_at_once(text) {
            if import.starts_with("prosemirror") {
                faults.push(format!("{} imports {import}", path.display()));
            } else if import.starts_with('.') {
                waiting.extend(files_of(&resolve(&path, import)));
            }
        }
    }
    assert!(seen.len() > 60, "the imports were followed: {}", seen.len());
    none("These are loaded with the first screen:", faults);
}

/// The files that an import without an ending may mean.
fn files_of(target: &Path) -> [PathBuf; 4] {
    let name = target.to_string_lossy();
    [
        name.to_string().into(),
        format!("{name}.ts").into(),
        format!("{name}.svelte.ts").into(),
        target.join("index.ts"),
    ]
}

/// What is imported for more than its types, and not later.
fn loaded_at_once(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| !line.contains("import(") && !line.trim_start().starts_with("import type"))
        .flat_map(imports_of)
}

/// The first folder of a path inside `src`, if it lies in one.
fn folder_of(path: &Path) -> Option<String> {
    let mut components = path.components();
    let first = components.next()?.as_os_str().to_string_lossy().into_owned();
    // `state` alone is the folder's index; a file has an ending.
    (components.next().is_some() || !first.contains('.')).then_some(first)
}

fn resolve(file: &Path, import: &str) -> PathBuf {
    let mut target = file.parent().map(Path::to_owned).unwrap_or_default();
    for component in Path::new(import).components() {
        match component {
            Component::ParentDir => {
                target.pop();
            }
            Component::Normal(name) => target.push(name),
            _ => {}
        }
    }
    target
}

/// What stands in quotes after `from` or `import`.
fn imports_of(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let start = ["from \"", "import \"", "import(\""]
            .iter()
            .find_map(|word| line.find(word).map(|at| at + word.len()))?;
        line[start..].split('"').next()
    })
}

#[test]
fn imports_are_found() {
    let text =
        "import { a } from \"../b\"\nimport \"./c.css\"\nlet d = await import(\"./d\")\nlet from = \"x\"\n";
    assert_eq!(imports_of(text).collect::<Vec<_>>(), ["../b", "./c.css", "./d"]);
    assert_eq!(loaded_at_once(text).collect::<Vec<_>>(), ["../b", "./c.css"]);
    assert_eq!(loaded_at_once("import type { A } from \"./a\"").count(), 0);
    assert_eq!(resolve(Path::new("screens/desk/Desk.svelte"), "../../state/core"), Path::new("state/core"));
    assert_eq!(folder_of(Path::new("App.svelte")), None);
    assert_eq!(folder_of(Path::new("lang")), Some("lang".into()));
}
