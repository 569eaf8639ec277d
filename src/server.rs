//! Server products: their names, and how to recognise them by their greeting and wording.
//!
//! To teach ftpcode a product: one variant of [`Server`], one row of `PRODUCTS`.

use crate::pattern;

/// A server product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Server {
    /// vsftpd.
    Vsftpd,
    /// ProFTPD.
    ProFtpd,
    /// Pure-FTPd.
    PureFtpd,
    /// FileZilla Server 1.x.
    FileZilla1,
    /// FileZilla Server 0.9.
    FileZilla0,
    /// Microsoft IIS (also Azure App Service).
    Iis,
    /// pyftpdlib (Python).
    Pyftpdlib,
    /// SFTPGo, and other servers built on ftpserverlib (Go).
    SftpGo,
    /// Apache FtpServer (Java).
    ApacheFtpServer,
    /// WU-FTPD.
    WuFtpd,
    /// GNU inetutils ftpd.
    Inetutils,
    /// BSD ftpd and its descendants: FreeBSD, NetBSD, OpenBSD, linux-ftpd.
    BsdFtpd,
    /// Serv-U.
    ServU,
    /// Cerberus FTP Server.
    Cerberus,
    /// CrushFTP.
    CrushFtp,
    /// Titan FTP Server.
    Titan,
    /// AWS Transfer Family.
    AwsTransfer,
    /// IBM z/OS FTP.
    Zos,
    /// glFTPd.
    GlFtpd,
    /// DrFTPD.
    DrFtpd,
    /// Twisted (Python).
    Twisted,
    /// ftp-srv (Node.js).
    FtpSrv,
    /// bftpd.
    Bftpd,
    /// BusyBox ftpd.
    BusyBox,
    /// Globalscape EFT.
    Eft,
}

/// What is known of a product: one row.
struct Product {
    server: Server,
    /// As its makers write it; the JSON's `server`.
    name: &'static str,
    /// Patterns (see [`crate::pattern`]) that only this product's greeting or SYST reply has.
    banner: &'static [&'static str],
    /// Reply texts that only this product sends: code (0: any), pattern.
    wording: &'static [(u16, &'static str)],
}

/// In the order of the enum; a test checks it.
static PRODUCTS: &[Product] = &[
    Product {
        server: Server::Vsftpd,
        name: "vsftpd",
        banner: &["(vsftpd "],
        wording: &[(331, "^please specify the password.$"), (500, "^oops: ")],
    },
    Product { server: Server::ProFtpd, name: "ProFTPD", banner: &["^proftpd "], wording: &[] },
];

impl Server {
    /// The product's name, as its makers write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        PRODUCTS[self as usize].name
    }

    /// The product that a greeting (220) or a SYST reply (215) names.
    #[must_use]
    pub fn from_banner(text: &str) -> Option<Self> {
        PRODUCTS
            .iter()
            .find(|product| product.banner.iter().any(|banner| pattern::matches(banner, text)))
            .map(|product| product.server)
    }

    /// The product whose wording this reply has, if only one product words it so.
    #[must_use]
    pub fn from_wording(code: u16, text: &str) -> Option<Self> {
        PRODUCTS
            .iter()
            .find(|product| {
                product.wording.iter().any(|&(of, wording)| {
                    (of == 0 || of == code) && pattern::matches(wording, text)
                })
            })
            .map(|product| product.server)
    }
}
