"""A pyftpdlib server with one user, for tests/live/run."""

import argparse
import logging
import os

from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler
from pyftpdlib.servers import FTPServer

options = argparse.ArgumentParser()
for name in ("port", "user", "password", "home", "passive", "log"):
    options.add_argument("--" + name, required=True)
options.add_argument("--uid", type=int, default=0)
options.add_argument("--permissions", default="elradfmwMT")
options.add_argument("--masquerade")
options.add_argument("--timeout", type=int, default=300)
options.add_argument("--max-connections", type=int, default=512)
options.add_argument("--tls")
options.add_argument("--tls-required", action="store_true")
given = options.parse_args()

handler = FTPHandler
if given.tls:
    from pyftpdlib.handlers import TLS_FTPHandler as handler

    handler.certfile = given.tls
    handler.tls_control_required = handler.tls_data_required = given.tls_required

handler.authorizer = DummyAuthorizer()
handler.authorizer.add_user(given.user, given.password, given.home, perm=given.permissions)
handler.timeout = given.timeout
handler.masquerade_address = given.masquerade
handler.auth_failed_timeout = 0.1
first, last = given.passive.split(":")
handler.passive_ports = range(int(first), int(last) + 1)
logging.basicConfig(
    filename=given.log, level=logging.DEBUG, format="[%(levelname)1.1s %(asctime)s] %(message)s"
)

server = FTPServer(("127.0.0.1", int(given.port)), handler)
server.max_cons = given.max_connections
if os.geteuid() == 0:
    if given.tls:
        handler.get_ssl_context()  # reads the key, which only root may
    os.setgid(given.uid)
    os.setuid(given.uid)
server.serve_forever()
