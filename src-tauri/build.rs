//! Makes what the shell is built from: the checked configuration and the permissions of the page.

fn main() {
    // Cargo does not see by itself that the interface, which is built into the program, is a new one.
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::build();
}
