# shellcheck shell=bash
# What the scripts here take from Debian's packages. Sourced, not run.

# Debian keeps iptables and dockerd there, and a user's PATH lacks it.
PATH=$PATH:/usr/sbin:/sbin

say() { printf '%s\n' "$*" >&2; }

die() {
    say "${0##*/}: $*"
    exit 1
}

as_root() {
    if ((EUID == 0)); then "$@"; else sudo -n -- "$@"; fi
}

# Where made things are kept from one run to the next.
cache_folder() {
    local folder=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/psdockertools
    mkdir -p "$folder"
    printf '%s\n' "$folder"
}

# Runs a command of apt's, and once more with fresh lists where that fails: a clean machine has none, an old one stale ones.
# Several of these scripts may run side by side, and apt keeps no queue for its lists: hence a lock of ours.
with_apt() {
    local log failed=0
    command -v apt-get >/dev/null || die "there is no apt-get here to get it with: ${*: -1}. Install it by hand."
    log=$(mktemp)
    {
        flock 9
        "$@" >"$log" 2>&1 ||
            { as_root apt-get -qq update >>"$log" 2>&1 && "$@" >>"$log" 2>&1; } ||
            failed=1
    } 9>"$(cache_folder)/apt.lock"
    if ((failed)); then
        cat "$log" >&2
        rm -f "$log"
        die "that was the last word of: $*"
    fi
    rm -f "$log"
}

# install_missing PROGRAM PACKAGE...: a program that is there is taken as it is.
install_missing() {
    local program=$1
    shift
    if command -v "$program" >/dev/null; then return; fi
    say "Installing $*"
    with_apt install_quietly "$@"
}

# No service starts because its package is installed, and an interrupted installation leaves no ban on services behind.
install_quietly() {
    # shellcheck disable=SC2016
    as_root sh -c '
        ban=/usr/sbin/policy-rc.d
        if [ ! -e "$ban" ]; then
            trap "rm -f $ban" EXIT
            trap "exit 1" HUP INT TERM
            printf "#!/bin/sh\nexit 101\n" >"$ban"
            chmod 755 "$ban"
        fi
        DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@" </dev/null
    ' install "$@"
}

# unpack_packages FOLDER PACKAGE...: what they hold, and the libraries (of Node.js, too) that they need, without installing any of it.
unpack_packages() {
    local folder=$1 debs deb
    shift
    debs=$(mktemp -d)
    (
        cd "$debs" || exit
        mkdir -p apt/archives/partial
        : >apt/status
        with_apt download_closure "$@"
    )
    mkdir -p "$folder"
    for deb in "$debs"/*.deb; do
        dpkg -x "$deb" "$folder"
    done
    rm -rf "$debs"
}

# Options of apt for the packages of another release; empty for this machine's own.
apt_release=()

# unpack_release RELEASE FOLDER PACKAGE...: unpack_packages with the packages of another release of Debian.
unpack_release() {
    local release=$1 folder=$2 lists mirror
    shift 2
    lists=$(cache_folder)/apt-$release
    mirror=$(debian_mirror)
    mkdir -p "$lists/partial"
    if [[ ! -f /usr/share/keyrings/debian-archive-keyring.gpg ]]; then with_apt install_quietly debian-archive-keyring; fi
    printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' "$mirror" "$release" >"$lists.list"
    if [[ $release != sid ]]; then
        printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s-security %s-security main\n' "$mirror" "$release" >>"$lists.list"
    fi
    apt_release=(-o "Dir::Etc::sourcelist=$lists.list" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::Lists=$lists" -o Acquire::Languages=none
        -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false)
    rm -f "$lists"/*_Packages # of an older day: their packages may be gone from the mirror
    unpack_packages "$folder" "$@"
    apt_release=()
}

# The mirror that this machine takes Debian's packages from; Debian's own where it takes none.
debian_mirror() {
    local mirror
    mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
        sed -nE 's#^(deb +(\[[^]]*\] +)?|URIs: *)(https?://[^ ]*/debian)/?( .*)?$#\3#p' | head -n 1)
    printf '%s\n' "${mirror:-http://deb.debian.org/debian}"
}

# apt as on a machine with nothing installed: it answers for the release's own packages, whatever this machine has instead.
# What it works out about them stays in the current folder.
apt_afresh() {
    local program=$1
    shift
    "$program" -qq "${apt_release[@]}" -o Dir::State::status="$PWD/apt/status" -o APT::Sandbox::User="$(id -un)" \
        -o Dir::Cache="$PWD/apt" -o Dir::Cache::pkgcache=packages -o Dir::Cache::srcpkgcache=sources "$@"
}

download_closure() {
    local package dependency queue=("$@")
    local -A wanted=()
    if ((${#apt_release[@]})); then apt_afresh apt-get update; fi
    while ((${#queue[@]})); do
        package=${queue[0]}
        queue=("${queue[@]:1}")
        if [[ -n ${wanted[$package]:-} ]]; then continue; fi
        wanted[$package]=yes
        while read -r dependency; do
            queue+=("$dependency")
        done < <(apt_afresh apt-cache depends --important "$package" | sed -nE 's/^ *(Pre)?Depends: ((lib|zlib|node-)[^ ]*)$/\2/p')
    done
    apt_afresh apt-get download "${!wanted[@]}"
}
