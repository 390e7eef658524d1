"""Makes a repository of made-up C with two branches of 2,000 commits, and mailboxes of their first commits, the same each time.

    python3 synthetic.py FOLDER

FOLDER/synthetic.git has the branches base, many-files (each commit changes a file of its own) and one-file (all change the same
one); FOLDER/many-files-13.mbox holds the cover letter and the first 13 patches of the former.
"""
import base64
import os
import pathlib
import quopri
import shutil
import subprocess
import sys

PATCHES = 2000
LENGTHS = {"many-files": [13, 250, 500, 1000, 2000], "one-file": [250, 500, 1000, 2000]}
FUNCTIONS = {"many-files": 30, "one-file": 100}
START = 1767225600
PEOPLE = ["Ada Newt <ada@pond.example>", "Björn Žaba <bjorn@pond.example>", "Tarō Imori <taro@marsh.example>"]
REASON = """It counts what passes through the pond,
so that the next step can rely on it.

Nothing is counted twice: whoever holds the lock of the state is the only one who
changes it, and whoever does not hold it only reads. Where a value is too small
the step returns before, as it always did.
"""
FUNCTION = """static int step_{file}_{at}(struct state *state)
{{
	int value = state->value[{at}];

	if (value < {at})
		return -EINVAL;
{changed}	return value + {at};
}}

"""


def path(kind, patch):
    return f"pond/{patch % 50:02}/file{patch:04}.c" if kind == "many-files" else "pond/lake.c"


def places(kind, patch):
    """Where a patch changes its file, and how often that place was changed before."""
    return [(at, 0) for at in range(2, 30, 3)] if kind == "many-files" else [(patch * 37 % 100, (patch - 1) // 100)]


def source(file, changes):
    """The first change of a place adds a line, later ones replace it: no content comes back, and files do not grow with the series."""
    return "".join(FUNCTION.format(file=file, at=at, changed=f"\tstate->count += {times};\n" if times else "") for at, times in enumerate(changes))


def data(text):
    content = text.encode()
    return b"data %d\n%s\n" % (len(content), content)


def commit(branch, number, message, parent):
    who = f"{PEOPLE[number % 3]} {START + 60 * number} +0000"
    return f"commit refs/heads/{branch}\nauthor {who}\ncommitter {who}\n".encode() + data(message) + parent


def message(kind, number):
    body = f"Step {number} of a series that nobody wrote. {REASON}"
    if number % 4 == 0:
        body += "\nThe frogs (žáby) said it is fine; measured in µs, it costs nothing.\n"
    return f"pond: Count step {number} of {kind}\n\n{body}\nCc: Tadpoles <tadpoles@pond.example>\nSigned-off-by: {PEOPLE[number % 3]}\n"


def stream():
    yield commit("base", 0, "The pond\n", b"")
    for kind in LENGTHS:
        for patch in range(1, PATCHES + 1 if kind == "many-files" else 2):
            file = path(kind, patch)
            yield f"M 100644 inline {file}\n".encode() + data(source(pathlib.Path(file).stem, [0] * FUNCTIONS[kind]))
    for kind in LENGTHS:
        changes = [0] * FUNCTIONS[kind]
        for patch in range(1, PATCHES + 1):
            if kind == "many-files":
                changes = [0] * FUNCTIONS[kind]
            for place, before in places(kind, patch):
                changes[place] = before + 1
            file = path(kind, patch)
            yield commit(kind, patch, message(kind, patch), b"from refs/heads/base\n" if patch == 1 else b"")
            yield f"M 100644 inline {file}\n".encode() + data(source(pathlib.Path(file).stem, changes))


def mail(formatted, number, length):
    """A message of the thread: as git writes it, or with the encodings that mailers on the way choose."""
    head, body = formatted.split(b"\n\n", 1)
    fields = [field for field in head.replace(b"\n ", b"\0").split(b"\n")[1:]
              if not field.startswith((b"MIME-Version", b"Content-", b"Message-I", b"In-Reply-To", b"References"))]
    encoding = {1: "quoted-printable", 3: "base64"}.get(number % 5, "8bit")
    encoded = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}.get(encoding, bytes)(body)
    cover = f"<{length}.0@pond.example>"
    fields += [field.encode() for field in [f"Message-ID: <{length}.{number}@pond.example>"]
               + ([f"In-Reply-To: {cover}", f"References: {cover}"] if number else [])
               + ["MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8", f"Content-Transfer-Encoding: {encoding}"]]
    return b"From ada@pond.example Thu Jan  1 00:00:00 2026\n" + b"\n".join(fields).replace(b"\0", b"\n ") + b"\n\n" + encoded + b"\n"


def mailbox(folder, git, kind, length):
    mails = folder / "mails"
    subprocess.run(git + ["format-patch", "--quiet", "--cover-letter", f"--from={PEOPLE[0]}", "-o", mails,
                          f"base..{kind}~{PATCHES - length}"], check=True)
    with open(folder / f"{kind}-{length}.mbox", "wb") as box:
        for number, file in enumerate(sorted(mails.iterdir())):
            text = file.read_bytes().replace(b"*** SUBJECT HERE ***", b"Count in the pond").replace(b"*** BLURB HERE ***", b"Every step counts.")
            box.write(mail(text, number, length))
    shutil.rmtree(mails)


def main(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    git = ["git", f"--git-dir={folder / 'synthetic.git'}"]
    subprocess.run(git + ["init", "--quiet", "--bare"], check=True)
    importing = subprocess.Popen(git + ["fast-import", "--quiet"], stdin=subprocess.PIPE)
    importing.stdin.writelines(stream())
    importing.stdin.close()
    if importing.wait():
        sys.exit("git fast-import failed")
    os.environ.update(GIT_COMMITTER_NAME="Ada Newt", GIT_COMMITTER_EMAIL="ada@pond.example", GIT_COMMITTER_DATE=f"{START} +0000")
    for kind, lengths in LENGTHS.items():
        for length in lengths:
            mailbox(folder, git, kind, length)


main(pathlib.Path(sys.argv[1]))
