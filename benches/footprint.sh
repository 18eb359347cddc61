#!/usr/bin/env bash
# What embedding costs a user's project: crates, CPU seconds of a clean release build, bytes of a
# stripped binary, beside the libraries that such a project has anyway. `benches/footprint.sh`
set -euo pipefail
here="$(cd "$(dirname "$0")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

project() { # name, dependencies, main
  mkdir -p "$work/$1/src"
  printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2024"\n[profile.release]\nstrip = true\n[dependencies]\n%s\n' \
    "$1" "$2" >"$work/$1/Cargo.toml"
  printf '%s\n' "$3" >"$work/$1/src/main.rs"
}

project nothing '' 'fn main() {}'
project ruler 'serde = { version = "1", features = ["derive"] }
serde_json = "1"
chrono = { version = "0.4", features = ["serde"] }
thiserror = "2"
regex = "1"' '
#[derive(serde::Deserialize)]
struct Profile { id: String, at: chrono::DateTime<chrono::Utc> }
#[derive(Debug, thiserror::Error)]
#[error("no match")]
struct NoMatch;
fn main() -> Result<(), NoMatch> {
    let text = std::env::args().nth(1).unwrap_or_default();
    let profile: Profile = serde_json::from_str(&text).map_err(|_| NoMatch)?;
    let found = regex::Regex::new(&profile.id).map_err(|_| NoMatch)?.is_match(&text);
    println!("{found} {}", profile.at);
    Ok(())
}'
project ours "hirerisk = { path = \"$here\" }" '
use hirerisk::{Moment, Redaction, Scorer};
fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    let as_of: Moment = "2026-11-01".parse().unwrap();
    match Scorer::builtin().assess_json(text.as_bytes(), as_of) {
        Ok(assessment) => println!("{}", assessment.to_text(Redaction::Masked)),
        Err(error) => println!("{error}"),
    }
}'

printf '%-10s %8s %14s %14s\n' '' crates 'CPU seconds' 'binary bytes'
for name in nothing ruler ours; do
  cd "$work/$name"
  cargo fetch --quiet
  crates="$(cargo tree --prefix none --edges normal,build | sed 's/ (\*)//' | sort -u | wc -l)"
  seconds="$( { TIMEFORMAT='%U'; time cargo build --release --quiet; } 2>&1 | tail -n 1)"
  bytes="$(stat -c %s "target/release/$name")"
  printf '%-10s %8s %14s %14s\n' "$name" "$((crates - 1))" "$seconds" "$bytes"
done
