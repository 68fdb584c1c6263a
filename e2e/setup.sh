#!/usr/bin/env bash
# Set up what the browser checks need: browsers, fonts, Java and Node's checkers.
# What is there is left alone. On Debian and Ubuntu, as root, what is missing is installed; elsewhere it is named, and
# this ends with an error: a check that cannot run has not passed.
set -euo pipefail
cd "$(dirname "$0")"

missing=() # what to say
packages=() # what to install on Debian and Ubuntu

have() { command -v "$1" >/dev/null 2>&1; }
have_any() { for name in "$@"; do have "$name" && return 0; done; return 1; }
need() { # sentence, then packages
  missing+=("$1")
  packages+=("${@:2}")
}
has_font_for() { have fc-list && [ -n "$(fc-list ":lang=$1" file)" ]; }
node_is_new() { have node && have npm && [ "$(node --version | sed 's/^v\([0-9]*\).*/\1/')" -ge 20 ]; }

look() {
  missing=() packages=()
  [ -x "${READMODE_CHROMIUM:-}" ] || have_any chromium chromium-browser google-chrome google-chrome-stable ||
    need "Chromium: install chromium, or name one in READMODE_CHROMIUM" chromium
  [ -x "${READMODE_FIREFOX:-}" ] || have_any firefox-esr firefox ||
    need "Firefox 142 or newer: install firefox-esr or firefox, or name one in READMODE_FIREFOX" firefox-esr
  have java || need "Java 11 or newer, for the HTML checker: install a JRE" default-jre-headless
  node_is_new || need "Node 20 or newer with npm, for axe-core, web-ext and the type checker" nodejs npm
  for language in ar he th hi; do
    has_font_for "$language" || { need "fonts for Arabic, Hebrew, Thai and Hindi, to measure lines in" fontconfig fonts-dejavu-core fonts-noto-core; break; }
  done
  for language in ja zh-cn ko; do
    has_font_for "$language" || { need "fonts for Chinese, Japanese and Korean, to measure lines in" fontconfig fonts-noto-cjk; break; }
  done
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
    if ! node_is_new; then echo "If the system's Node is older than 20, take one from https://nodejs.org"; fi
  } >&2
  exit 1
fi

stamp=node_modules/.readmode-lock
if ! cmp -s package-lock.json "$stamp"; then
  echo "e2e: installing the checkers"
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp package-lock.json "$stamp"
fi
