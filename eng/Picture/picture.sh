#!/usr/bin/env bash
# Creates the terminal picture of the README: types the lines of session.txt into a PowerShell session on a private engine, and converts
# the screen to docs/images/session-light.svg and session-dark.svg.
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source-path=SCRIPTDIR/..
. "$repository/eng/debian.sh"
cd "$repository"
here=$repository/eng/Picture
columns=100
terminal=(tmux -L "psdockertools-picture-$$" -f /dev/null)
folder=$(mktemp -d)

stop() {
    "${terminal[@]}" kill-server 2>/dev/null || true
    if [[ -n ${DOCKER_HOST-} ]]; then eng/engine.sh stop "$DOCKER_HOST" || true; fi
    rm -rf "$folder"
}

screen() { "${terminal[@]}" capture-pane "$@" -p; }

# Waits until a line is complete: the prompt function has sent its signal, and the prompt is on the screen.
await_prompt() {
    timeout 120 "${terminal[@]}" wait-for prompt || die "no prompt within two minutes; the screen: $(screen)"
    until [[ $(screen | sed '/^ *$/d' | tail -n 1) =~ ^PS\>\ *$ ]]; do sleep 0.1; done
}

if (exec 3<>/dev/tcp/127.0.0.1/8080) 2>/dev/null; then die "port 8080, which the session publishes, is in use"; fi
install_missing tmux tmux
say "Building the module"
dotnet build src/PSDockerTools.Engine --nologo --verbosity quiet </dev/null
unset DOCKER_HOST DOCKER_CONTEXT
trap stop EXIT
engine=$(eng/engine.sh start)
eval "$engine"
eng/images.sh

cp -r "$here/app" "$folder/app"
cat >"$folder/profile.ps1" <<TEXT
Import-Module '$repository/out/PSDockerTools'
Set-PSReadLineOption -PredictionSource None -HistorySaveStyle SaveNothing
Set-Location '$folder/app'
function prompt { \$null = ${terminal[*]} wait-for -S prompt; 'PS> ' }
Clear-Host
TEXT
say "Typing the session"
"${terminal[@]}" new-session -d -x "$columns" -y 60 "stty -echo; exec env -u NO_COLOR eng/pwsh.sh -NoLogo -NoProfile -NoExit -File '$folder/profile.ps1'"
await_prompt
while read -r line; do
    "${terminal[@]}" send-keys -l "$line"
    "${terminal[@]}" send-keys Enter
    await_prompt
done <"$here/session.txt"
screen -e >"$folder/screen.txt"
for theme in light dark; do
    eng/pwsh.sh -NoProfile -File "$here/ConvertTo-Svg.ps1" "$folder/screen.txt" "docs/images/session-$theme.svg" -Theme "$theme" -Columns "$columns"
done
