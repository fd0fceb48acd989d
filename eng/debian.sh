# shellcheck shell=bash
# Functions to install and unpack Debian packages. Sourced by the other scripts, not run.

# Debian installs iptables and dockerd here; a user's PATH does not contain these directories.
PATH=$PATH:/usr/sbin:/sbin

say() { printf '%s\n' "$*" >&2; }

die() {
    say "${0##*/}: $*"
    exit 1
}

as_root() {
    if ((EUID == 0)); then "$@"; else sudo -n -- "$@"; fi
}

# Returns the folder for files that are reused by later runs.
cache_folder() {
    local folder=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/psdockertools
    mkdir -p "$folder"
    printf '%s\n' "$folder"
}

# Runs an apt command, and on failure a second time with updated package lists: a new machine has none, and old lists are outdated. Several
# scripts may run in parallel, and apt does not wait for its list lock, so this function uses its own lock.
with_apt() {
    local log failed=0
    command -v apt-get >/dev/null || die "apt-get is not available to install: ${*: -1}. Install it manually."
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
        die "the command failed: $*"
    fi
    rm -f "$log"
}

# install_missing PROGRAM PACKAGE...: installs the packages unless the program exists.
install_missing() {
    local program=$1
    shift
    if command -v "$program" >/dev/null; then return; fi
    say "Installing $*"
    with_apt install_quietly "$@"
}

# Installs packages without starting their services. The policy file that prevents the start is removed even if the installation is
# interrupted.
install_quietly() {
    # shellcheck disable=SC2016
    as_root sh -c '
        policy=/usr/sbin/policy-rc.d
        if [ ! -e "$policy" ]; then
            trap "rm -f $policy" EXIT
            trap "exit 1" HUP INT TERM
            printf "#!/bin/sh\nexit 101\n" >"$policy"
            chmod 755 "$policy"
        fi
        DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@" </dev/null
    ' install "$@"
}

# unpack_packages FOLDER PACKAGE...: unpacks packages and the libraries that they need (including those of Node.js), without installing
# them.
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

# The apt options for packages of another release; empty for the release of this machine.
apt_release=()

# unpack_release RELEASE FOLDER PACKAGE...: like unpack_packages, with the packages of another Debian release.
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
    rm -f "$lists"/*_Packages # outdated lists: the mirror may not have these packages any more
    unpack_packages "$folder" "$@"
    apt_release=()
}

# Returns the Debian mirror of this machine, or the official one if none is configured.
debian_mirror() {
    local mirror
    mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
        sed -nE 's#^(deb +(\[[^]]*\] +)?|URIs: *)(https?://[^ ]*/debian)/?( .*)?$#\3#p' | head -n 1)
    printf '%s\n' "${mirror:-http://deb.debian.org/debian}"
}

# Runs apt as if no package was installed, so that it resolves dependencies only within the release. apt's files are created in the current
# folder.
apt_without_status() {
    local program=$1
    shift
    "$program" -qq "${apt_release[@]}" -o Dir::State::status="$PWD/apt/status" -o APT::Sandbox::User="$(id -un)" \
        -o Dir::Cache="$PWD/apt" -o Dir::Cache::pkgcache=packages -o Dir::Cache::srcpkgcache=sources "$@"
}

download_closure() {
    local package dependency queue=("$@")
    local -A wanted=()
    if ((${#apt_release[@]})); then apt_without_status apt-get update; fi
    while ((${#queue[@]})); do
        package=${queue[0]}
        queue=("${queue[@]:1}")
        if [[ -n ${wanted[$package]:-} ]]; then continue; fi
        wanted[$package]=yes
        while read -r dependency; do
            queue+=("$dependency")
        done < <(apt_without_status apt-cache depends --important "$package" | sed -nE 's/^ *(Pre)?Depends: ((lib|zlib|node-)[^ ]*)$/\2/p')
    done
    apt_without_status apt-get download "${!wanted[@]}"
}
