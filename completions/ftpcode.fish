complete -c ftpcode -s f -l file -d 'Read a log from FILE (repeatable; \'-\' is standard input)' -r -F
complete -c ftpcode -l color -d 'When to use colour: auto, always, never' -r -f -a "auto\t'Where the output is a terminal that shows it'
always\t'Everywhere'
never\t'Nowhere'"
complete -c ftpcode -l completions -d 'Print a completion script: bash, zsh, fish, powershell, elvish' -r -f -a "bash\t'GNU Bash'
zsh\t'The Z shell'
fish\t'fish'
powershell\t'PowerShell'
elvish\t'Elvish'"
complete -c ftpcode -s s -l summary -d 'Only the tally and the verdict of a log'
complete -c ftpcode -s l -l list -d 'List every known code, one per line'
complete -c ftpcode -l json -d 'One JSON object per line instead of text'
complete -c ftpcode -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ftpcode -s V -l version -d 'Print version'

# The words themselves are no files: codes, families, names of errors.
function __ftpcode_answers
    printf '%s\t%s\n' \
        100 'Old number for a system status' \
        110 'Restart marker reply' \
        111 'GridFTP restart marker: these ranges have arrived' \
        112 'GridFTP performance marker: progress of a transfer' \
        119 'Old mail reply: terminal not available' \
        120 'Service ready in nnn minutes' \
        125 'Data connection already open; transfer starting' \
        150 'File status okay; about to open data connection' \
        151 'Old reply: directory listing, or mail forwarded' \
        152 'Old mail reply: user unknown, operator forwards' \
        200 'Command okay' \
        201 'Not an RFC reply; bftpd: log transmission stopped' \
        202 'Command not implemented, superfluous at this site' \
        205 'Not an RFC reply; a success by its first digit' \
        211 'System status, or system help reply' \
        212 'Directory status' \
        213 'File status' \
        214 'Help message' \
        215 'NAME system type' \
        216 'Status of an FTP translator between IPv6 and IPv4' \
        220 'Service ready for new user' \
        221 'Service closing control connection' \
        224 'Old number for a removed directory' \
        225 'Data connection open; no transfer in progress' \
        226 'Closing data connection; file action successful' \
        227 'Entering Passive Mode (h1,h2,h3,h4,p1,p2)' \
        228 'Entering Long Passive Mode' \
        229 'Entering Extended Passive Mode (|||port|)' \
        230 'User logged in, proceed' \
        231 'Old reply: user logged out' \
        232 'User logged in, authorized by security data exchange' \
        233 'Old reply: user logged out, parameters reset' \
        234 'Security data exchange complete' \
        235 'Security data exchange completed successfully' \
        250 'Requested file action okay, completed' \
        251 'Not an RFC reply; Apache FtpServer: MD5 of a file' \
        252 'Not an RFC reply; Apache FtpServer: MD5 of several files' \
        253 'Old number for a completed rename' \
        254 'Old number for a completed delete' \
        255 'Not an RFC reply; z/VM: already in that directory' \
        256 'Old mail reply: mail completed' \
        257 '"PATHNAME" is the current directory, or was created' \
        300 'Old number for a greeting' \
        301 'Old reply: command incomplete' \
        330 'Old number for a password request' \
        331 'User name okay, need password' \
        332 'Need account for login' \
        334 'Security mechanism accepted; data expected' \
        335 'Security data accepted; more needed' \
        336 'User name okay, need password; challenge in the text' \
        350 'Requested file action pending further information' \
        354 'Old mail reply: start mail input' \
        400 'This service not implemented' \
        401 'Service not accepting users now, goodbye' \
        402 'Command not implemented for requested value or action' \
        421 'Service not available, closing control connection' \
        422 'Service temporarily offline' \
        423 'Insufficient storage (proposed in 1975, never adopted)' \
        425 'Can\'t open data connection' \
        426 'Connection closed; transfer aborted' \
        430 'Invalid user name or password' \
        431 'Need some unavailable resource to process security' \
        432 'User not valid for this service' \
        433 'Cannot transfer files without valid account' \
        434 'Log-out forced by operator action' \
        435 'Log-out forced by system problem' \
        436 'Service shutting down, goodbye' \
        440 'Recipient table full, this name not stored' \
        450 'Requested file action not taken; file unavailable' \
        451 'Requested action aborted: local error in processing' \
        452 'Requested action not taken; insufficient storage space' \
        453 'File transfer incomplete, insufficient storage space' \
        454 'Cannot connect to your data socket' \
        455 'File system error not covered by other reply codes' \
        456 'Name duplication; rename failed' \
        457 'Transfer parameters in error' \
        500 'Syntax error, command unrecognized' \
        501 'Syntax error in parameters or arguments' \
        502 'Command not implemented' \
        503 'Bad sequence of commands' \
        504 'Command not implemented for that parameter' \
        505 'Last command conflicts illegally with previous commands' \
        506 'Last command not implemented by the server' \
        507 'Catchall error reply' \
        509 'Listed for z/OS FTP; no RFC defines it' \
        510 'Command not supported' \
        520 'No data connection of that kind is prepared' \
        521 'Data connection cannot be opened with this PROT setting' \
        522 'TLS of the data connection refused, or network protocol unknown' \
        525 'Listed for z/OS FTP; no RFC defines it' \
        530 'Not logged in' \
        531 'Listed for z/OS FTP; no RFC defines it' \
        532 'Need account for storing files' \
        533 'Command protection level denied for policy reasons' \
        534 'Request denied for policy reasons' \
        535 'Failed security check' \
        536 'Requested PROT level not supported by mechanism' \
        537 'Command protection level not supported by mechanism' \
        540 'Command execution failed' \
        550 'Requested action not taken; file unavailable' \
        551 'Requested action aborted: page type unknown' \
        552 'Requested file action aborted; storage allocation exceeded' \
        553 'Requested action not taken; file name not allowed' \
        554 'Requested action not taken: invalid REST parameter' \
        555 'Requested action not taken: type or stru mismatch' \
        557 'Proposed in 1975, never adopted' \
        631 'Integrity protected reply' \
        632 'Confidentiality and integrity protected reply' \
        633 'Confidentiality protected reply' \
        1xx 'under way; another reply follows' \
        2xx 'done; the next command can be sent' \
        3xx 'accepted so far; the server waits for the next command' \
        4xx 'failed for now; the same command may work later' \
        5xx 'failed; the same command fails again until something changes' \
        6xx 'protected; a reply in an encoded envelope (RFC 2228)' \
        WSAEINTR '10004 Call was interrupted' \
        WSAEBADF '10009 File handle is not valid' \
        WSAEACCES '10013 This machine forbids the socket' \
        WSAEFAULT '10014 Bad memory address in a call' \
        WSAEINVAL '10022 Invalid argument' \
        WSAEMFILE '10024 Too many open sockets' \
        WSAEWOULDBLOCK '10035 Operation would block' \
        WSAEINPROGRESS '10036 A blocking call is still under way' \
        WSAEALREADY '10037 Operation is already under way' \
        WSAENOTSOCK '10038 Not a socket' \
        WSAEDESTADDRREQ '10039 Destination address is missing' \
        WSAEMSGSIZE '10040 Message too long' \
        WSAEPROTOTYPE '10041 Wrong protocol for this kind of socket' \
        WSAENOPROTOOPT '10042 Unknown socket option' \
        WSAEPROTONOSUPPORT '10043 Protocol not supported' \
        WSAESOCKTNOSUPPORT '10044 Kind of socket not supported' \
        WSAEOPNOTSUPP '10045 Operation not supported by this socket' \
        WSAEPFNOSUPPORT '10046 Protocol family not supported' \
        WSAEAFNOSUPPORT '10047 Address family not supported' \
        WSAEADDRINUSE '10048 Port is already in use' \
        WSAEADDRNOTAVAIL '10049 Address not valid here' \
        WSAENETDOWN '10050 Network is down' \
        WSAENETUNREACH '10051 Network is unreachable' \
        WSAENETRESET '10052 Connection lost: no keep-alive answer' \
        WSAECONNABORTED '10053 Connection aborted on this machine' \
        WSAECONNRESET '10054 Connection reset by the other side' \
        WSAENOBUFS '10055 Out of buffers or ports' \
        WSAEISCONN '10056 Socket is already connected' \
        WSAENOTCONN '10057 Socket is not connected' \
        WSAESHUTDOWN '10058 Socket is already shut down' \
        WSAETOOMANYREFS '10059 Too many references' \
        WSAETIMEDOUT '10060 No answer in time' \
        WSAECONNREFUSED '10061 Connection refused' \
        WSAELOOP '10062 Name cannot be translated' \
        WSAENAMETOOLONG '10063 Name is too long' \
        WSAEHOSTDOWN '10064 Host is down' \
        WSAEHOSTUNREACH '10065 No route to the host' \
        WSAENOTEMPTY '10066 Directory not empty' \
        WSAEPROCLIM '10067 Too many programs use the network' \
        WSAEUSERS '10068 User quota used up on this machine' \
        WSAEDQUOT '10069 Disk quota used up' \
        WSAESTALE '10070 File handle is stale' \
        WSAEREMOTE '10071 Item is not on this machine' \
        WSASYSNOTREADY '10091 Network system is not ready' \
        WSAVERNOTSUPPORTED '10092 Version of Windows Sockets not supported' \
        WSANOTINITIALISED '10093 Windows Sockets not initialised' \
        WSAEDISCON '10101 The other side closes the connection' \
        WSAENOMORE '10102 No more results (WSAENOMORE)' \
        WSAECANCELLED '10103 Search was cancelled (WSAECANCELLED)' \
        WSAEINVALIDPROCTABLE '10104 Service provider has a bad procedure table' \
        WSAEINVALIDPROVIDER '10105 Service provider is not valid' \
        WSAEPROVIDERFAILEDINIT '10106 Service provider cannot be loaded' \
        WSASYSCALLFAILURE '10107 System call failed' \
        WSASERVICE_NOT_FOUND '10108 Service not found' \
        WSATYPE_NOT_FOUND '10109 Class type not found' \
        WSA_E_NO_MORE '10110 No more results' \
        WSA_E_CANCELLED '10111 Search was cancelled' \
        WSAEREFUSED '10112 Query was refused' \
        WSAHOST_NOT_FOUND '11001 Host name not found' \
        WSATRY_AGAIN '11002 Name server did not answer' \
        WSANO_RECOVERY '11003 Name lookup failed for good' \
        WSANO_DATA '11004 Name has no address' \
        WSA_QOS_RECEIVERS '11005 QoS: a receiver has reserved' \
        WSA_QOS_SENDERS '11006 QoS: a sender is there' \
        WSA_QOS_NO_SENDERS '11007 QoS: no senders' \
        WSA_QOS_NO_RECEIVERS '11008 QoS: no receivers' \
        WSA_QOS_REQUEST_CONFIRMED '11009 QoS: reservation confirmed' \
        WSA_QOS_ADMISSION_FAILURE '11010 QoS: not enough resources' \
        WSA_QOS_POLICY_FAILURE '11011 QoS: refused by policy' \
        WSA_QOS_BAD_STYLE '11012 QoS: unknown or conflicting style' \
        WSA_QOS_BAD_OBJECT '11013 QoS: problem in a filter or buffer' \
        WSA_QOS_TRAFFIC_CTRL_ERROR '11014 QoS: problem in the flow specification' \
        WSA_QOS_GENERIC_ERROR '11015 QoS: general error' \
        WSA_QOS_ESERVICETYPE '11016 QoS: service type not valid' \
        WSA_QOS_EFLOWSPEC '11017 QoS: flow specification not valid' \
        WSA_QOS_EPROVSPECBUF '11018 QoS: provider buffer not valid' \
        WSA_QOS_EFILTERSTYLE '11019 QoS: filter style not valid' \
        WSA_QOS_EFILTERTYPE '11020 QoS: filter type not valid' \
        WSA_QOS_EFILTERCOUNT '11021 QoS: wrong number of filters' \
        WSA_QOS_EOBJLENGTH '11022 QoS: object length not valid' \
        WSA_QOS_EFLOWCOUNT '11023 QoS: wrong number of flow descriptors' \
        WSA_QOS_EUNKOWNPSOBJ '11024 QoS: unknown object' \
        WSA_QOS_EPOLICYOBJ '11025 QoS: policy object not valid' \
        WSA_QOS_EFLOWDESC '11026 QoS: flow descriptor not valid' \
        WSA_QOS_EPSFLOWSPEC '11027 QoS: provider\'s flow specification not valid' \
        WSA_QOS_EPSFILTERSPEC '11028 QoS: provider\'s filter not valid' \
        WSA_QOS_ESDMODEOBJ '11029 QoS: shape discard mode not valid' \
        WSA_QOS_ESHAPERATEOBJ '11030 QoS: shaping rate not valid' \
        WSA_QOS_RESERVED_PETYPE '11031 QoS: reserved policy element' \
        WSA_SECURE_HOST_NOT_FOUND '11032 No host of this name known securely' \
        WSA_IPSEC_NAME_POLICY_ERROR '11033 IPsec policy for the name not added' \
        ERROR_INTERNET_OUT_OF_HANDLES '12001 No more handles' \
        ERROR_INTERNET_TIMEOUT '12002 No answer in time' \
        ERROR_INTERNET_EXTENDED_ERROR '12003 The server refused; its reply says why' \
        ERROR_INTERNET_INTERNAL_ERROR '12004 Internal error of WinINet' \
        ERROR_INTERNET_INVALID_URL '12005 URL is not valid' \
        ERROR_INTERNET_UNRECOGNIZED_SCHEME '12006 Protocol of the URL is not known' \
        ERROR_INTERNET_NAME_NOT_RESOLVED '12007 Host name not found' \
        ERROR_INTERNET_PROTOCOL_NOT_FOUND '12008 Protocol not found' \
        ERROR_INTERNET_INVALID_OPTION '12009 Option is not valid' \
        ERROR_INTERNET_BAD_OPTION_LENGTH '12010 Option has the wrong length' \
        ERROR_INTERNET_OPTION_NOT_SETTABLE '12011 Option cannot be set' \
        ERROR_INTERNET_SHUTDOWN '12012 WinINet is being shut down' \
        ERROR_INTERNET_INCORRECT_USER_NAME '12013 User name not accepted' \
        ERROR_INTERNET_INCORRECT_PASSWORD '12014 Password not accepted' \
        ERROR_INTERNET_LOGIN_FAILURE '12015 Login failed' \
        ERROR_INTERNET_INVALID_OPERATION '12016 Operation is not valid' \
        ERROR_INTERNET_OPERATION_CANCELLED '12017 Operation was cancelled' \
        ERROR_INTERNET_INCORRECT_HANDLE_TYPE '12018 Wrong kind of handle' \
        ERROR_INTERNET_INCORRECT_HANDLE_STATE '12019 Handle is in the wrong state' \
        ERROR_INTERNET_NOT_PROXY_REQUEST '12020 Not possible through a proxy' \
        ERROR_INTERNET_REGISTRY_VALUE_NOT_FOUND '12021 Registry value not found' \
        ERROR_INTERNET_BAD_REGISTRY_PARAMETER '12022 Registry value is not valid' \
        ERROR_INTERNET_NO_DIRECT_ACCESS '12023 No direct access to the network' \
        ERROR_INTERNET_NO_CONTEXT '12024 Context value is missing' \
        ERROR_INTERNET_NO_CALLBACK '12025 Callback function is missing' \
        ERROR_INTERNET_REQUEST_PENDING '12026 Requests are still under way' \
        ERROR_INTERNET_INCORRECT_FORMAT '12027 Request has the wrong format' \
        ERROR_INTERNET_ITEM_NOT_FOUND '12028 Item not found' \
        ERROR_INTERNET_CANNOT_CONNECT '12029 Cannot connect' \
        ERROR_INTERNET_CONNECTION_ABORTED '12030 Connection was cut' \
        ERROR_INTERNET_CONNECTION_RESET '12031 Connection was reset' \
        ERROR_INTERNET_FORCE_RETRY '12032 Do it again' \
        ERROR_INTERNET_INVALID_PROXY_REQUEST '12033 Proxy request is not valid' \
        ERROR_INTERNET_HANDLE_EXISTS '12036 Handle exists already' \
        ERROR_FTP_TRANSFER_IN_PROGRESS '12110 Another FTP operation is under way' \
        ERROR_FTP_DROPPED '12111 FTP session was aborted' \
        ERROR_FTP_NO_PASSIVE_MODE '12112 Passive mode is not available' \
        ERROR_INTERNET_UNABLE_TO_CACHE_FILE '12158 File cannot be cached' \
        ERROR_INTERNET_TCPIP_NOT_INSTALLED '12159 TCP/IP is not available' \
        ERROR_INTERNET_DISCONNECTED '12163 Network connection is lost' \
        ERROR_INTERNET_SERVER_UNREACHABLE '12164 Server cannot be reached' \
        ERROR_INTERNET_PROXY_SERVER_UNREACHABLE '12165 Proxy cannot be reached' \
        ERROR_INTERNET_BAD_AUTO_PROXY_SCRIPT '12166 Proxy script has an error' \
        ERROR_INTERNET_UNABLE_TO_DOWNLOAD_SCRIPT '12167 Proxy script cannot be fetched' \
        ERROR_INTERNET_NOT_INITIALIZED '12172 WinINet is not ready'
end
complete -c ftpcode -f -a '(__ftpcode_answers)'
