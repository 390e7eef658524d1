"""Reads subjects, authors and texts of a mailbox with Python's mailbox and prints how many messages there are.

    python3 mailbox-reader.py MAILBOX           prints the number of messages
    python3 mailbox-reader.py MAILBOX warm      prints the milliseconds of 20 runs in a process that has done it before, as JSON
"""
import email.header
import json
import mailbox
import sys
import time


def text(header):
    return str(email.header.make_header(email.header.decode_header(header)))


def read(path):
    return [(text(message["Subject"]), text(message["From"]), message.get_payload(decode=True)) for message in mailbox.mbox(path)]


def milliseconds(path):
    start = time.perf_counter()
    read(path)
    return 1000 * (time.perf_counter() - start)


if len(sys.argv) == 2:
    print(len(read(sys.argv[1])))
else:
    print(json.dumps([milliseconds(sys.argv[1]) for _ in range(25)][5:]))
