# Sourced by the scripts beside it: finds the package and sees that the machine can build it.
# Progress and problems go to standard error; standard output belongs to the script.

root="$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)"

# The C libraries that Swift packages cannot bring: a name for each, and a header that shows it.
has_icu() { pkg-config --exists icu-i18n 2>/dev/null || has_header unicode/ubrk.h; }
has_stemmer() { has_header libstemmer.h; }
has_expat() { has_header expat.h; }
has_gumbo() { has_header gumbo.h; }
has_commonmark() { has_header cmark.h; }
has_digest() { has_header sha2.h; }

has_header() {
  local folder
  for folder in /usr/include /usr/local/include; do
    [[ -e "$folder/$1" ]] && return
  done
  return 1
}

complain() {
  printf '%s: %s\n' "$(basename -- "$0")" "$1" >&2
}

# Installs Debian packages, as root or through sudo.
install_packages() {
  local -a as_root=()
  if ! command -v apt-get >/dev/null; then
    complain "$* missing and there is no apt-get (install ICU, libstemmer, Expat, Gumbo, cmark and libmd with their headers)"
    exit 69
  fi
  if [[ "$(id -u)" -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
      complain "$* missing and there is no sudo (run as root: apt-get install $*)"
      exit 69
    fi
    as_root=(sudo)
  fi
  complain "installing $*"
  if ! { ${as_root[@]+"${as_root[@]}"} apt-get update -qq &&
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "$@"; } >&2; then
    complain "could not install $* (run by hand: apt-get install $*)"
    exit 69
  fi
}

# Makes sure of a Swift toolchain and of the C libraries; ends with 69 where it cannot.
set_up() {
  local -a missing=()
  if ! command -v swift >/dev/null; then
    complain "there is no Swift toolchain (install Swift 6 or newer from swift.org)"
    exit 69
  fi
  has_icu || missing+=(libicu-dev)
  has_stemmer || missing+=(libstemmer-dev)
  has_expat || missing+=(libexpat1-dev)
  has_gumbo || missing+=(libgumbo-dev)
  has_commonmark || missing+=(libcmark-dev)
  has_digest || missing+=(libmd-dev)
  if [[ ${#missing[@]} -gt 0 ]]; then install_packages "${missing[@]}"; fi
}

binary="$root/.build/release/parallax"

# Builds a release binary, `parallax` unless another is named, if something is newer than it.
build_release() {
  local product="${1:-parallax}"
  local binary="$root/.build/release/$product"
  local newer=""
  if [[ -x "$binary" ]]; then
    newer="$(find "$root/Package.swift" "$root/Sources" -newer "$binary" -print -quit)"
    if [[ -z "$newer" ]]; then return; fi
  fi
  set_up
  complain "building Parallax, which takes a few minutes the first time"
  local log
  log="$(mktemp)"
  # With Swift's libraries inside, a program starts in half the time.
  if ! swift build --package-path "$root" -c release --static-swift-stdlib \
    --product "$product" >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    complain "the build failed (see above)"
    exit 70
  fi
  rm -f "$log"
  # A build that had nothing to do leaves the binary as old as it was.
  touch -c "$binary"
}

# Makes sure of Python packages, kept beside other caches with one folder for each list of versions:
# python_environment NAME REQUIREMENTS. `python` is then the interpreter that has them; ends with 69
# where they cannot be had.
python_environment() {
  local name="$1" requirements="$2" folder
  if ! command -v python3 >/dev/null || ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
    install_packages python3 python3-venv
  fi
  folder="${XDG_CACHE_HOME:-$HOME/.cache}/parallax-$name-$(cksum <"$requirements" | cut -d' ' -f1)"
  if [[ ! -e "$folder/complete" ]]; then
    rm -rf -- "$folder"
    if ! { python3 -m venv "$folder" &&
      "$folder/bin/pip" install --quiet --disable-pip-version-check -r "$requirements"; } >&2; then
      rm -rf -- "$folder"
      complain "could not install Python packages (run by hand: pip install -r $requirements)"
      exit 69
    fi
    touch "$folder/complete"
  fi
  python="$folder/bin/python"
}
