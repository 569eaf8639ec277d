//! A manual page in man(7), made so that mandoc and groff have nothing to say.

/// The longest line of the source that mandoc accepts without a remark.
const WIDTH: usize = 80;

/// A page as it grows. Texts are plain: the page escapes what roff would take as its own.
pub(super) struct Page {
    source: String,
}

impl Page {
    /// A page with this name in this section of the manual. Without a date: the page changes with
    /// the program's version and with nothing else.
    pub(super) fn new(name: &str, section: u8, volume: &str) -> Self {
        let version = env!("CARGO_PKG_VERSION");
        let source = format!(
            ".\\\" Made by a test from the command line and the tables; not to be edited.\n\
             .TH {} {section} \"\" \"ftpcode {version}\" \"{volume}\"\n\
             .nh\n.ad l\n.ss 12 0\n",
            name.to_uppercase()
        );
        Self { source }
    }

    /// A section, in capitals as manuals have it.
    pub(super) fn section(&mut self, title: &str) {
        self.request("SH", &title.to_uppercase());
    }

    /// A part of a section.
    pub(super) fn part(&mut self, title: &str) {
        self.request("SS", title);
    }

    /// The next text stands apart from the last one.
    pub(super) fn paragraph(&mut self) {
        self.put(".PP");
    }

    /// Texts that stand apart, the first right below a section's title.
    pub(super) fn paragraphs<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        for (at, text) in texts.into_iter().enumerate() {
            if at > 0 {
                self.paragraph();
            }
            self.text(text);
        }
    }

    /// Text that continues.
    pub(super) fn text(&mut self, text: &str) {
        self.set(text, "", "");
    }

    /// Text in bold, to be typed as it stands.
    pub(super) fn bold(&mut self, text: &str) {
        self.set(text, r"\fB", r"\fR");
    }

    /// Text in italics.
    pub(super) fn italic(&mut self, text: &str) {
        self.set(text, r"\fI", r"\fR");
    }

    /// An item of a list without order.
    pub(super) fn bullet(&mut self, text: &str) {
        self.put(r".IP \(bu 2");
        self.text(text);
    }

    /// An item of a numbered list.
    pub(super) fn numbered(&mut self, number: usize, text: &str) {
        self.put(&format!(".IP {number}. 4"));
        self.text(text);
    }

    /// A term in bold with its explanation; an empty value is left out.
    pub(super) fn term(&mut self, term: &str, value: &str, text: &str) {
        self.put(".TP");
        let value =
            if value.is_empty() { String::new() } else { format!(r" \fI{}\fR", escape(value)) };
        self.put(&format!(r"\fB{}\fR{value}", escape(term)));
        self.text(text);
    }

    /// Another page of the manual, and what follows it.
    pub(super) fn reference(&mut self, name: &str, section: u8, after: &str) {
        self.put(&format!(".BR {} ({section}){after}", escape(name)));
    }

    /// The source.
    pub(super) fn finish(self) -> String {
        self.source
    }

    /// A line of the source.
    fn put(&mut self, line: &str) {
        self.source.push_str(line);
        self.source.push('\n');
    }

    fn request(&mut self, request: &str, argument: &str) {
        let argument = escape(argument).replace('"', r"\(dq");
        self.put(&format!(".{request} \"{argument}\""));
    }

    /// Text between two changes of the typeface, its lines kept short.
    fn set(&mut self, text: &str, open: &str, close: &str) {
        let mut line = String::new();
        for word in text.split_whitespace().map(escape) {
            if !line.is_empty() && open.len() + line.len() + word.len() + close.len() + 3 > WIDTH {
                self.line(&line, open, close);
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
        if !line.is_empty() {
            self.line(&line, open, close);
        }
    }

    fn line(&mut self, line: &str, open: &str, close: &str) {
        let line = if open.is_empty() { guard(line) } else { line.to_owned() };
        self.put(&format!("{open}{line}{close}"));
    }
}

/// A line that begins like a request is text all the same.
fn guard(line: &str) -> String {
    if line.starts_with('.') { format!(r"\&{line}") } else { line.to_owned() }
}

/// Plain text, so that it is shown, and copied, as it stands.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '\\' => escaped.push_str(r"\e"),
            '-' => escaped.push_str(r"\-"),
            '\'' => escaped.push_str(r"\(aq"),
            '`' => escaped.push_str(r"\(ga"),
            '^' => escaped.push_str(r"\(ha"),
            '~' => escaped.push_str(r"\(ti"),
            _ => escaped.push(character),
        }
    }
    escaped
}
