#!/usr/bin/env python3
"""Records what the docker CLI sends for each .dockerignore of ignore-patterns.txt, into ignore.json.

The CLI (28 or newer) talks to a socket that answers its classic build and keeps the tar. Run it in this folder after a change of the
patterns or of the paths: ./record.py
"""
import http.server, io, json, os, socketserver, subprocess, tarfile, tempfile, threading

PATHS = [
    "a", "ab", "abc", "axc", "a.b", "a+b", "a-b", "a*b", "a?b", "a]", "]", "[a]", "a]b", "^foo", "foo", "foo.txt", "!x", "!", "#c", "d",
    "-", "b", "c", "z", "Z", "5", "_", "é", "日", "😀", "x😀y", "a b", " lead", "a\\b", "back\\", "a\nb", "end\n", "{x}", "(x)", "$x", "a|b", "~", "\t",
    "dirfoo", "dirxfoo", "dir/foo", "dir/x/foo", "dir/xfoo", "dir1/foo", "a.log", "keep.log", "logs/a.log", "logs/deep/er/a.log", "logs/keep.log",
    "docs/a.md", "docs/sub/b.md", "docs/sub/keep.md", "node_modules/x/y.js", "src/node_modules/x.js", "src/main.c", "src/bin/Debug/o.dll", "bin/Debug/o.dll",
    ".hidden", ".git/config", "sub/.git/config", "..x", "...", "a0", "a1/b2/c3", "[[:alpha:]]", "A", "k:/x", "x*y/z", "abcabc", "Qa", "QaE", "d5", "x/y/z/deep.txt",
]

class Engine(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    context = None
    def address_string(self): return ""
    def log_message(self, *_): pass
    def body(self):
        whole = b""
        if "chunked" not in self.headers.get("Transfer-Encoding", ""):
            return self.rfile.read(int(self.headers.get("Content-Length", "0") or 0))
        while size := int(self.rfile.readline().strip() or b"0", 16):
            whole += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return whole
    def reply(self, text):
        self.send_response(200)
        for name, value in (("Api-Version", "1.41"), ("Ostype", "linux"), ("Builder-Version", "1"), ("Content-Length", str(len(text)))): self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD": self.wfile.write(text)
    def do_HEAD(self): self.reply(b"OK")
    def do_GET(self): self.reply(b"OK")
    def do_POST(self):
        Engine.context = self.body()
        self.reply(b'{"stream":"done"}\n')

class Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer): daemon_threads = True

def main():
    home = tempfile.mkdtemp()
    server = Server(os.path.join(home, "engine.sock"), Engine)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = os.path.join(home, "context")
    for path in PATHS + ["Dockerfile"]:
        full = os.path.join(context, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        open(full, "w").close()
    patterns = open("ignore-patterns.txt", encoding="utf-8").read().split("\n")
    cases = []
    for line in filter(None, patterns):
        text = json.loads(f'"{line}"')
        with open(os.path.join(context, ".dockerignore"), "w", encoding="utf-8", newline="") as file: file.write(text)
        Engine.context = None
        run = subprocess.run(["docker", "build", context], capture_output=True, text=True, env={"PATH": os.environ["PATH"], "HOME": home, "DOCKER_BUILDKIT": "0", "DOCKER_HOST": f"unix://{home}/engine.sock"})
        sent = None
        if Engine.context is not None:
            sent = sorted(member.name for member in tarfile.open(fileobj=io.BytesIO(Engine.context)))
        elif "pattern" not in run.stderr: raise SystemExit(f"{line}: {run.stderr}")
        cases.append({"ignore": text, "sent": sent})
    version = subprocess.run(["docker", "--version"], capture_output=True, text=True).stdout.split()[2].rstrip(",")
    every = sorted(set(sum((c["sent"] or [] for c in cases), [])))
    for case in cases:  # what is not sent is shorter to read
        sent = case.pop("sent")
        case["ignored"] = None if sent is None else [name for name in every if name not in set(sent)]
    with open("ignore.json", "w", encoding="utf-8") as file:
        json.dump({"docker": version, "paths": PATHS, "all": every, "cases": cases}, file, ensure_ascii=True, indent=1)
        file.write("\n")

main()
