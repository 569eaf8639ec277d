"""Python's ftplib with its debug output, for tests/live/run."""

import ftplib
import ssl
import sys
import time

host, port, user, password, tls, action, target, file = sys.argv[1:]
sys.stdout.reconfigure(line_buffering=True)  # its debug output stands before the traceback

if tls == "no":
    ftp = ftplib.FTP()
else:
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    ftp = ftplib.FTP_TLS(context=context)
ftp.set_debuglevel(2)
ftp.connect(host, int(port), timeout=10)
if action == "early":
    try:
        ftp.nlst()
    except ftplib.all_errors as error:
        print(error)
if action == "active":
    ftp.set_pasv(False)
ftp.login(user, password)
if tls != "no":
    ftp.prot_p()
if action in ("get", "active"):
    ftp.retrbinary("RETR " + target, lambda block: None)
elif action == "put":
    with open(file, "rb") as content:
        ftp.storbinary("STOR " + target, content)
elif action == "list":
    ftp.cwd(target)
    ftp.retrlines("LIST")
elif action == "mkdir":
    ftp.mkd(target)
elif action == "rmdir":
    ftp.rmd(target)
elif action == "idle":
    time.sleep(4)
    ftp.pwd()
ftp.quit()
