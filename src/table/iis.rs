//! What the columns `sc-win32-status` and `sc-substatus` of an IIS FTP log say in words.
//!
//! On the wire IIS sends the same sentences behind "Win32 error:" and "Error details:", if it may: so
//! one set of signs serves the log and the reply.

/// The sentence of a failed reply's numbers; `None` where they say nothing sure.
pub(crate) fn sentence(win32: Option<u32>, substatus: Option<u16>) -> Option<&'static str> {
    let find = |table: &[(u32, &'static str)], number: Option<u32>| {
        table.iter().find(|row| Some(row.0) == number).map(|row| row.1)
    };
    find(SUBSTATUS, substatus.map(u32::from)).or_else(|| find(WIN32, win32))
}

/// Sub-status codes (Microsoft, KB 969061). Not those that leave it to the Windows error what is wrong:
/// 3, 22, 41 and 53; a wrong password is a 41, too.
const SUBSTATUS: &[(u32, &str)] = &[
    (1, "Authorization rules denied the access."),
    (2, "File system denied the access."),
    (4, "IP restriction rules denied the access."),
    (5, "Write access for the root of the virtual directory is forbidden."),
    (6, "Short file name check has failed."),
    (7, "Short file names are forbidden."),
    (8, "Hidden segment was detected in the path based on request filtering rules."),
    (9, "Denied Url sequence detected in the path based on request filtering rules."),
    (10, "High bit characters detected in the path based on request filtering rules."),
    (11, "File extension was denied based on request filtering rules."),
    (12, "Path is too long based on request filtering rules."),
    (13, "Attempt was made to open object that is not a file or directory."),
    (14, "Control channel timed out."),
    (15, "Data channel timed out."),
    (16, "Control channel timed out based on new connection timeout."),
    (17, "Invalid site configuration."),
    (18, "Invalid configuration."),
    (19, "Maximum connection limit was reached."),
    (20, "Data channel was closed by ABOR command from client."),
    (21, "Site is being stopped."),
    (23, "Data channel was aborted by client."),
    (24, "SSL policy requires SSL for data channel."),
    (25, "SSL policy requires SSL for control channel."),
    (26, "SSL policy requires SSL for credentials."),
    (27, "SSL policy denies SSL for data channel."),
    (28, "SSL policy denies SSL for data channel."),
    (29, "SSL policy denies SSL for credentials."),
    (30, "SSL policy denies SSL for commands."),
    (31, "SSL certificate was not configured."),
    (32, "SSL initialization failed."),
    (33, "Home directory lookup failed."),
    (34, "Custom authentication call failed."),
    (35, "User failed to authenticate."),
    (37, "Hostname didn't match any configured ftp site."),
    (38, "Client IP on the control channel didn't match the client IP on the data channel."),
    (39, "Maximum file size was exceeded."),
    (42, "Anonymous authentication is not allowed."),
    (43, "Protection negotiation failed."),
    (44, "SSL certificate was not found."),
    (45, "Private key was not found for the specified SSL certificate."),
    (47, "SSL policy requires client certificate."),
    (48, "User provided invalid client certificate."),
    (49, "SSL policy requires matching client certificate for control and data channel."),
    (50, "Data channel timed out due to not meeting the minimum bandwidth requirement."),
    (51, "Command filtering rules denied the access."),
    (54, "Session closed because of configuration change."),
    (55, "128-bit encryption is required for SSL connections."),
];

/// Windows errors (Microsoft, System Error Codes) that an FTP server meets.
const WIN32: &[(u32, &str)] = &[
    (2, "The system cannot find the file specified."),
    (3, "The system cannot find the path specified."),
    (5, "Access is denied."),
    (32, "The process cannot access the file because it is being used by another process."),
    (33, "The process cannot access the file because another process has locked a portion of it."),
    (53, "The network path was not found."),
    (80, "The file exists."),
    (112, "There is not enough space on the disk."),
    (123, "The filename, directory name, or volume label syntax is incorrect."),
    (145, "The directory is not empty."),
    (183, "Cannot create a file when that file already exists."),
    (206, "The filename or extension is too long."),
    (267, "The directory name is invalid."),
    (1295, "The requested file operation failed because the storage quota was exceeded."),
    (1326, "The user name or password is incorrect."),
    (1328, "Your account has time restrictions that keep you from signing in right now."),
    (1330, "The password for this account has expired."),
    (1331, "This user can't sign in because this account is currently disabled."),
    (1385, "The user has not been granted the requested logon type at this computer."),
    (1793, "The user's account has expired."),
    (1907, "The user's password must be changed before signing in."),
    (1909, "The referenced account is currently locked out and may not be logged on to."),
];
