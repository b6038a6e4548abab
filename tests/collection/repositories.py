"""Git repositories to collect from, honest and hostile; whatever a hostile one gets to run leaves a mark."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

HOOKS = "post-checkout post-merge pre-auto-gc reference-transaction fsmonitor-watchman post-index-change upload-pack".split()
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "HOME": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    **{f"GIT_{who}_{what}": "student" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}


def git(folder: Path, *arguments: str, at: int = 1_700_000_000) -> str:
    """Run git as a student does."""
    time = {"GIT_AUTHOR_DATE": f"{at} +0000", "GIT_COMMITTER_DATE": f"{at} +0000"}
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=ENVIRONMENT | time, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def repository(folder: Path, *versions: Mapping[str, bytes], at: int = 1_700_000_000) -> Path:
    """Make a repository with a commit for each version, a day apart; what a version does not hold stays."""
    folder.mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main")
    for number, files in enumerate(versions):
        for name, data in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        git(folder, "add", "-A", "-f")
        git(folder, "commit", "-q", "--allow-empty", "-m", "work", at=at + 86_400 * number)
    return folder


def spoil(git_folder: Path, mark: Path) -> None:
    """Write into a repository's own configuration, hooks and attributes all that runs a program; each touches ``mark``."""
    script = git_folder / "evil.sh"
    script.write_text(f"#!/bin/sh\ntouch '{mark}'\ncat\n", encoding="utf-8")
    script.chmod(0o755)
    included = git_folder / "included"
    included.write_text(f'[core]\n\tfsmonitor = "{script}"\n\thooksPath = "{git_folder}/hooks"\n', encoding="utf-8")
    runs = {
        "core": "fsmonitor sshCommand pager editor askPass gitProxy alternateRefsCommand".split(),
        "uploadpack": ["packObjectsHook"],
        "credential": ["helper"],
        "diff": ["external"],
        'diff "evil"': ["textconv", "command"],
        'filter "evil"': ["clean", "smudge", "process"],
        'alias "cat-file"': ["command"],
        'remote "origin"': ["uploadpack", "vcs"],
        "gpg": ["program"],
        "pager": ["log", "ls-tree"],
    }
    lines = [f"[{section}]\n" + "".join(f'\t{key} = "{script}"\n' for key in keys) for section, keys in runs.items()]
    lines += [f'[include]\n\tpath = "{included}"\n[log]\n\tshowSignature = true\n[filter "evil"]\n\trequired = true\n']
    lines += [f'[alias]\n\tcat-file = "!{script}"\n\trev-list = "!{script}"\n\tls-tree = "!{script}"\n']
    lines += [f'[core]\n\thooksPath = "{git_folder}/hooks"\n\tattributesFile = "{git_folder}/info/attributes"\n']
    with (git_folder / "config").open("a", encoding="utf-8") as stream:
        stream.write("".join(lines))
    for folder in ("hooks", "info"):
        (git_folder / folder).mkdir(exist_ok=True)
    (git_folder / "info" / "attributes").write_text("* filter=evil diff=evil\n", encoding="utf-8")
    for name in HOOKS:
        hook = git_folder / "hooks" / name
        hook.write_text(f"#!/bin/sh\ntouch '{mark}'\n", encoding="utf-8")
        hook.chmod(0o755)
