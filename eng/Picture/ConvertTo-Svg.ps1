# Converts a terminal screen, in the format of tmux capture-pane -e -p, to SVG.
param(
    [Parameter(Mandatory)][string]$Screen,
    [Parameter(Mandatory)][string]$Picture,
    [Parameter(Mandatory)][ValidateSet('light', 'dark')][string]$Theme,
    [Parameter(Mandatory)][int]$Columns
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

# Background, frame, text, and the 16 terminal colors, chosen for legibility.
$palette = @{
    light = @{ Ground = '#ffffff'; Frame = '#d0d7de'; Bar = '#f6f8fa'; Text = '#1f2328'
        Colours = '#24292f', '#cf222e', '#116329', '#7d4e00', '#0550ae', '#8250df', '#0a6c74', '#424a53',
            '#57606a', '#a40e26', '#1a7f37', '#8a5a00', '#0969da', '#6639ba', '#0b7285', '#1f2328' }
    dark  = @{ Ground = '#0d1117'; Frame = '#30363d'; Bar = '#161b22'; Text = '#e6edf3'
        Colours = '#6e7681', '#ff7b72', '#3fb950', '#d29922', '#58a6ff', '#bc8cff', '#39c5cf', '#b1bac4',
            '#8b949e', '#ffa198', '#56d364', '#e3b341', '#79c0ff', '#d2a8ff', '#56d4dd', '#f0f6fc' }
}[$Theme]
$cell = 8.4
$line = 19
$margin = 18
$bar = 34

# Updates the text attributes for an escape sequence. Unknown sequences are an error, so that they are implemented and not ignored.
function Set-Style([hashtable]$Style, [string]$Codes) {
    foreach ($code in $Codes.Split(';')) {
        switch -Regex ($code) {
            '^0?$' { $Style.Colour = $null; $Style.Bold = $Style.Italic = $false }
            '^1$' { $Style.Bold = $true }
            '^3$' { $Style.Italic = $true }
            '^22$' { $Style.Bold = $false }
            '^23$' { $Style.Italic = $false }
            '^3[0-7]$' { $Style.Colour = [int]$code - 30 }
            '^9[0-7]$' { $Style.Colour = [int]$code - 82 }
            '^39$' { $Style.Colour = $null }
            '^49$' { }
            default { throw "The screen has the escape sequence '$Codes', which is not drawn yet." }
        }
    }
}

# Removes the last prompt.
$lines = [IO.File]::ReadAllText($Screen).TrimEnd() -replace "(PS>|\s|`e\[[0-9;]*m)+$" -split "`n"
$drawn = [Text.StringBuilder]::new()
$style = @{ Colour = $null; Bold = $false; Italic = $false }
for ($row = 0; $row -lt $lines.Count; $row++) {
    $column = 0
    foreach ($piece in [regex]::Matches($lines[$row], "`e\[(?<codes>[0-9;]*)m|(?<text>[^`e]+)")) {
        if (-not $piece.Groups['text'].Success) {
            Set-Style $style $piece.Groups['codes'].Value
            continue
        }
        $text = $piece.Value
        if ($text.Trim()) {
            $class = @(if ($null -ne $style.Colour) { "c$($style.Colour)" }; if ($style.Bold) { 'b' }; if ($style.Italic) { 'i' }) -join ' '
            $start = $text.Length - $text.TrimStart().Length
            $shown = $text.Trim()
            $x = [Math]::Round($margin + ($column + $start) * $cell, 1)
            $y = $bar + $margin + ($row + 0.6) * $line
            $attributes = if ($class) { " class='$class'" }
            $content = [Security.SecurityElement]::Escape($shown).Replace(' ', '&#160;')
            # textLength keeps the columns aligned with any font.
            $null = $drawn.AppendLine("<text$attributes x='$x' y='$y' textLength='$([Math]::Round($shown.Length * $cell, 1))'>$content</text>")
        }
        $column += $text.Length
    }
}

$width = [Math]::Round($Columns * $cell + 2 * $margin)
$height = $bar + $lines.Count * $line + 2 * $margin
$colours = for ($i = 0; $i -lt 16; $i++) { "    .c$i { fill: $($palette.Colours[$i]) }" }
$svg = @"
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 $width $height" width="$width" height="$height" role="img">
<title>A PowerShell session with PSDockerTools</title>
<style>
    text { font: 14px ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace; fill: $($palette.Text) }
    .b { font-weight: 600 }
    .i { font-style: italic }
$($colours -join "`n")
</style>
<rect x="0.5" y="0.5" width="$($width - 1)" height="$($height - 1)" rx="8" fill="$($palette.Ground)" stroke="$($palette.Frame)"/>
<path d="M0.5 ${bar}V8.5a8 8 0 0 1 8 -8H$($width - 8.5)a8 8 0 0 1 8 8V${bar}Z" fill="$($palette.Bar)" stroke="$($palette.Frame)"/>
<circle cx="20" cy="17" r="5.5" fill="#ff5f57"/><circle cx="40" cy="17" r="5.5" fill="#febc2e"/><circle cx="60" cy="17" r="5.5" fill="#28c840"/>
<text x="$($width / 2)" y="22" text-anchor="middle" class="c8">pwsh</text>
$($drawn.ToString().TrimEnd())
</svg>

"@
[IO.File]::WriteAllText($Picture, $svg.ReplaceLineEndings("`n"))
