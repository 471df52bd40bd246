//! Writes the interface's side of the command table.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};

use ts_rs::{Config, TS, TypeVisitor};

const GENERATED: &str = "// Made by `cargo test -p app` from the command table; do not edit.\n";

/// Collects commands and the types they need.
#[derive(Default)]
pub(crate) struct Typescript {
    constants: String,
    functions: String,
    types: Types,
}

impl Typescript {
    /// Adds a command that takes `R` and gives `A`.
    pub(crate) fn command<R: TS + 'static + ?Sized, A: TS + 'static + ?Sized>(
        &mut self,
        name: &str,
        doc: &[&str],
    ) {
        self.types.visit::<R>();
        self.types.visit::<A>();
        let (request, answer) = (prefixed::<R>(&self.types.config), prefixed::<A>(&self.types.config));
        let doc: String = doc.iter().map(|line| format!("///{line}\n  ")).collect();
        let without_arguments = request == "types.Nothing";
        let (parameter, argument) = if without_arguments {
            (String::new(), "{}")
        } else {
            (format!("request: {request}"), "request")
        };
        self.functions.push_str(&format!(
            "  {doc}{name}: ({parameter}): Promise<{answer}> => call(\"{name}\", {argument}),\n"
        ));
    }

    /// Adds a type that crosses without a command of the table.
    pub(crate) fn beside<T: TS + 'static + ?Sized>(&mut self) {
        self.types.visit::<T>();
    }

    /// Adds a number that the interface has to know as well.
    pub(crate) fn constant(&mut self, name: &str, doc: &str, value: usize) {
        self.constants.push_str(&format!("/// {doc}\nexport const {name} = {value}\n\n"));
    }

    /// The texts of `commands.ts` and `types.ts`.
    pub(crate) fn finish(self) -> (String, String) {
        let commands = format!(
            "{GENERATED}import type * as types from \"./types\"\n\n\
             {}/// Crosses to the core: the command's name and its request.\n\
             export type Call = <A>(name: string, request: object) => Promise<A>\n\n\
             /// Every command of the core as a typed function over `call`.\n\
             export const commandsOver = (call: Call) => ({{\n{}}})\n\n\
             export type Commands = ReturnType<typeof commandsOver>\n",
            self.constants, self.functions
        );
        let declarations: String =
            self.types.declarations.values().map(|text| format!("\n{text}\n")).collect();
        (commands, format!("{GENERATED}{declarations}"))
    }
}

/// A type's name as seen from `commands.ts`.
fn prefixed<T: TS + ?Sized>(config: &Config) -> String {
    let name = T::name(config);
    let (before, inner, behind) = match name.strip_prefix("Array<").and_then(|rest| rest.strip_suffix('>')) {
        Some(inner) => ("Array<", inner, ">"),
        None => ("", name.as_str(), ""),
    };
    // TypeScript's own types begin with a small letter, ours with a capital.
    let prefix = if inner.starts_with(char::is_uppercase) { "types." } else { "" };
    format!("{before}{prefix}{inner}{behind}")
}

struct Types {
    config: Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl Default for Types {
    fn default() -> Self {
        // JSON numbers are what crosses, so 64-bit integers are numbers there and not `bigint`.
        let config = Config::default().with_large_int("number");
        Types { config, seen: HashSet::new(), declarations: BTreeMap::new() }
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let docs = docs.replace("/**\n", "").replace("\n */", "").replace(" */", "");
            let docs: String = docs
                .lines()
                .map(|line| format!("/// {}\n", line.trim_start_matches([' ', '*', '/'])))
                .collect();
            self.declarations
                .insert(T::ident(&self.config), format!("{docs}export {}", T::decl(&self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}
