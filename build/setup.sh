# shellcheck shell=bash
# What ./astros and ./test share: finding or installing what is missing, and building. Sourced, with $root set.
# Everything here speaks on standard error; standard output belongs to the answer.

: "${root:?}"
published=$root/artifacts/astros
stamp=$published/.built
log=$root/artifacts/build.log

say() { printf 'astros: %s\n' "$*" >&2; }

die() {
  printf 'astros: %s\n' "$@" >&2
  exit 4
}

# Runs a command with its output in the log; shows the seconds on a terminal, and the end of the log when it fails.
step() {
  local text=$1 since=$SECONDS
  shift
  printf '\n== %s\n' "$text" >>"$log"
  if [[ -t 2 ]]; then
    "$@" >>"$log" 2>&1 9>&- </dev/null &
    local job=$!
    while kill -0 "$job" 2>/dev/null; do
      printf '\rastros: %s … %d s ' "$text" $((SECONDS - since)) >&2
      sleep 0.2
    done
    printf '\r\033[K' >&2
    if wait "$job"; then
      say "$text: done in $((SECONDS - since)) s"
      return
    fi
  else
    say "$text …"
    if "$@" >>"$log" 2>&1 9>&- </dev/null; then return; fi
  fi

  say "$text: failed. The end of $log:"
  { grep -E '(error|fehler) ?[A-Z]*[0-9]*:' "$log" | sort -u | tail -n 20; echo; tail -n 15 "$log"; } >&2 || true
  exit 4
}

find_sdk() {
  if ! command -v dotnet >/dev/null && [[ -x $HOME/.dotnet/dotnet ]]; then
    export DOTNET_ROOT=$HOME/.dotnet PATH=$HOME/.dotnet:$PATH
  fi
  if command -v dotnet >/dev/null && dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then return; fi

  local name version
  name=$(sed -n 's/^ID=//p' /etc/os-release 2>/dev/null | tr -d '"')
  version=$(sed -n 's/^VERSION_ID=//p' /etc/os-release 2>/dev/null | tr -d '"')
  say "the .NET SDK 10 is needed to build AstrOS, and was not found."
  if [[ $name == ubuntu ]]; then
    cat >&2 <<REMEDY
Install it, then run the same command again:
  sudo apt-get update && sudo apt-get install -y dotnet-sdk-10.0
Should that package not be known (Ubuntu before 24.04):
  sudo add-apt-repository -y ppa:dotnet/backports && sudo apt-get install -y dotnet-sdk-10.0
REMEDY
  elif [[ $name == debian ]]; then
    cat >&2 <<REMEDY
Install it, then run the same command again:
  curl -fsSLO https://packages.microsoft.com/config/debian/$version/packages-microsoft-prod.deb
  sudo dpkg -i packages-microsoft-prod.deb && sudo apt-get update && sudo apt-get install -y dotnet-sdk-10.0
REMEDY
  fi
  cat >&2 <<'REMEDY'
Without root, for this user alone (on any distribution):
  curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0
REMEDY
  exit 4
}

# The packages that are missing on a Debian-like machine; nothing when all is there.
missing_packages() {
  local libraries
  libraries=$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null || true)
  if ! command -v clang >/dev/null && ! command -v gcc >/dev/null; then echo gcc libc6-dev; fi
  [[ -e /usr/include/zlib.h ]] || echo zlib1g-dev
  if ${tests:-false}; then missing_test_packages; fi
  [[ $libraries == *libicuuc.so* ]] || apt-cache search --names-only '^libicu[0-9]+$' 2>/dev/null | awk '{print $1}' | sort -V | tail -n 1 | grep . || echo libicu-dev
}

# The servers that the end-to-end tests start, each for itself: sound, session bus, screen.
missing_test_packages() {
  command -v pulseaudio >/dev/null || echo pulseaudio
  command -v pactl >/dev/null || echo pulseaudio-utils
  command -v dbus-daemon >/dev/null || echo dbus-daemon
  command -v gdbus >/dev/null || echo libglib2.0-bin
  [[ -e /usr/share/glib-2.0/schemas/org.gnome.desktop.interface.gschema.xml ]] || echo gsettings-desktop-schemas
  command -v notify-send >/dev/null || echo libnotify-bin
  command -v Xvfb >/dev/null || echo xvfb
  command -v xclip >/dev/null || echo xclip
  /usr/bin/python3 -c 'import gi' 2>/dev/null || echo python3-gi
}

install_packages() {
  local wanted
  wanted=$(missing_packages | tr '\n' ' ')
  [[ -n ${wanted// /} ]] || return 0

  local command="apt-get -o Acquire::Retries=3 update && apt-get -o Acquire::Retries=3 install -y --no-install-recommends ${wanted% }"
  if ! command -v apt-get >/dev/null; then
    die "these are needed (here by their Debian names): $wanted" "Install them with this machine's package manager, then run the same command again."
  elif [[ $EUID -eq 0 ]]; then
    step "installing $wanted" env DEBIAN_FRONTEND=noninteractive sh -c "$command"
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [[ -t 0 && -t 2 ]]; }; then
    say "these packages are missing and are installed with sudo: $wanted"
    sudo -v
    step "installing $wanted" sudo env DEBIAN_FRONTEND=noninteractive sh -c "$command"
  else
    die "these packages are missing: $wanted" "Install them, then run the same command again:" "  sudo sh -c '$command'"
  fi
}

prepare() {
  mkdir -p "$root/artifacts"
  : >"$log"
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false MSBUILDDISABLENODEREUSE=1
  find_sdk
  install_packages
}

is_stale() {
  [[ ! -e $stamp || -n $(find "$root/src" "$root/Directory.Build.props" "$root/Directory.Packages.props" "$root/global.json" \
    -newer "$stamp" -print -quit) ]]
}

# Builds into a new folder and swaps it in: a daemon that runs keeps its files until it has been stopped.
publish() {
  local fresh=$root/artifacts/astros.new machine=linux-x64 linker=()
  [[ $(uname -m) == aarch64 ]] && machine=linux-arm64
  command -v clang >/dev/null || linker=(-p:CppCompilerAndLinker=gcc)

  rm -rf "$fresh"
  mkdir -p "$fresh"
  touch "$fresh/.built"
  step "building the daemon (1 of 2; the first time takes a minute)" \
    dotnet publish "$root/src/AstrOS.Daemon" -c Release -r "$machine" --no-self-contained -o "$fresh/lib/astrosd"
  step "building the command line (2 of 2)" \
    dotnet publish "$root/src/AstrOS.Cli" -c Release -r "$machine" -o "$fresh/bin" "${linker[@]}"

  if [[ -x $published/bin/astros ]]; then
    "$published/bin/astros" stop >>"$log" 2>&1 9>&- </dev/null || say "the daemon of the last build still runs: $published/bin/astros stop"
  fi
  rm -rf "$published.old"
  if [[ -e $published ]]; then mv "$published" "$published.old"; fi
  mv "$fresh" "$published"
  rm -rf "$published.old"
}

# One at a time: whoever comes second waits, and finds it built.
ensure_published() {
  mkdir -p "$root/artifacts"
  exec 9>"$root/artifacts/.build.lock"
  if ! flock -n 9; then
    say "another build is running; waiting for it"
    flock 9
  fi
  if is_stale; then
    prepare
    publish
  fi
  exec 9>&-
}
