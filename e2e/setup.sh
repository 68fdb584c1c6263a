#!/usr/bin/env bash
# Set up what the browser checks need: browsers, fonts, Java and the checkers from npm.
# What is there is left alone. On Debian and Ubuntu, as root, what is missing is installed; elsewhere it is named, and
# this ends with an error: a check that cannot run has not passed.
set -euo pipefail
cd "$(dirname "$0")"
PATH="$PWD/../.venv/bin:$PATH" # the project's environment brings a Node of its own

missing=()  # sentences for people
packages=() # what Debian and Ubuntu call it

have() { command -v "$1" >/dev/null 2>&1; }

# The first number in what a program says of its version; 0 when it is not there or does not run, as a snap's stub.
version() {
  local said
  said=$("$1" --version 2>/dev/null) || said=0
  [[ $said =~ [0-9]+ ]] && echo "${BASH_REMATCH[0]}" || echo 0
}

# Whether one of these programs has at least this version.
newer() { # version, programs
  local program
  for program in "${@:2}"; do
    [ -z "$program" ] || [ "$(version "$program")" -lt "$1" ] || return 0
  done
  return 1
}

has_fonts() { # languages
  local language
  have fc-list || return 1
  for language in "$@"; do [ -n "$(fc-list ":lang=$language" file)" ] || return 1; done
}

need() { # sentence, packages
  missing+=("$1")
  packages+=("${@:2}")
}

look() {
  missing=() packages=()
  newer 122 "${READMODE_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable ||
    need "Chromium 122 or newer: install chromium, or name one in READMODE_CHROMIUM" chromium
  newer 142 "${READMODE_FIREFOX:-}" firefox-esr firefox ||
    need "Firefox 142 or newer: install firefox-esr or firefox, or name one in READMODE_FIREFOX" firefox-esr
  newer 11 java || need "Java 11 or newer, for the HTML checker: install a JRE" default-jre-headless
  { newer 20 node && have npm; } || need "Node 20 or newer with npm, for axe-core, web-ext and the type checker" nodejs npm
  has_fonts ar he hi th || need "fonts for Arabic, Hebrew, Hindi and Thai, to measure lines in" fontconfig fonts-noto-core
  has_fonts ja ko zh-cn || need "fonts for Japanese, Korean and Chinese, to measure lines in" fontconfig fonts-noto-cjk
}

look
if [ ${#missing[@]} -gt 0 ] && have apt-get && [ "$(id -u)" = 0 ]; then
  echo "e2e: installing ${packages[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq || echo "e2e: the package lists could not be refreshed; trying with those that are there" >&2
  apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null ||
    echo "e2e: apt-get could not install all of: ${packages[*]}" >&2
  look
fi
if [ ${#missing[@]} -gt 0 ]; then
  {
    echo "e2e: the browser checks cannot run. Missing:"
    printf '  - %s\n' "${missing[@]}"
    echo "On Debian and Ubuntu: sudo apt-get install ${packages[*]}"
  } >&2
  exit 1
fi

stamp=node_modules/.readmode-lock
if ! cmp -s package-lock.json "$stamp"; then
  echo "e2e: installing the checkers"
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp package-lock.json "$stamp"
fi
