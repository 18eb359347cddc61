//! A strict reader of the page's markup. It knows what the page may use, and refuses the rest.

/// The elements of a page.
const ELEMENTS: &[&str] = &[
    "a", "article", "b", "bdi", "body", "code", "dd", "details", "div", "dl", "dt", "footer", "h1",
    "h2", "h3", "h4", "head", "header", "html", "li", "main", "meta", "nav", "ol", "p", "path",
    "rect", "section", "span", "style", "summary", "svg", "table", "tbody", "td", "th", "thead",
    "title", "tr", "ul",
];

/// The attributes of a page.
const ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "aria-label",
    "charset",
    "class",
    "colspan",
    "content",
    "d",
    "height",
    "href",
    "http-equiv",
    "id",
    "lang",
    "name",
    "preserveAspectRatio",
    "scope",
    "viewBox",
    "width",
    "x",
    "y",
];

/// The references that the writer makes.
const REFERENCES: &[&str] = &["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"];

/// A tag that opens an element.
#[derive(Debug)]
pub(crate) struct Tag<'p> {
    pub(crate) name: &'p str,
    pub(crate) attributes: Vec<(&'p str, &'p str)>,
    /// As it stands in the page.
    pub(crate) written: &'p str,
}

impl<'p> Tag<'p> {
    pub(crate) fn get(&self, name: &str) -> Option<&'p str> {
        self.attributes.iter().find(|(one, _)| *one == name).map(|(_, value)| *value)
    }
}

/// The tags of a page in order, or what is wrong with it.
pub(crate) fn tags(page: &str) -> Result<Vec<Tag<'_>>, String> {
    let mut rest = page.strip_prefix("<!DOCTYPE html>\n").ok_or("no document type")?;
    let (mut found, mut open) = (Vec::new(), Vec::new());
    while let Some(start) = rest.find('<') {
        text(&rest[..start])?;
        let end = rest.find('>').ok_or("a tag without end")?;
        let written = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = written.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes what is not open"));
            }
            continue;
        }
        let tag = tag(written.strip_suffix('/').unwrap_or(written), written)?;
        if tag.name == "style" {
            rest = &rest[rest.find("</style>").ok_or("a style without end")?..];
        }
        if !written.ends_with('/') && tag.name != "meta" {
            open.push(tag.name);
        }
        found.push(tag);
    }
    text(rest)?;
    if open.is_empty() { Ok(found) } else { Err(format!("{open:?} stay open")) }
}

fn tag<'p>(inner: &'p str, written: &'p str) -> Result<Tag<'p>, String> {
    let (name, mut rest) = inner.split_once(' ').unwrap_or((inner, ""));
    if !ELEMENTS.contains(&name) {
        return Err(format!("<{name}>"));
    }
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let wrong = || format!("<{written}>");
        let (key, after) = rest.split_once('=').ok_or_else(wrong)?;
        let quote = after.chars().next().filter(|char| matches!(char, '\'' | '"'));
        let quote = quote.ok_or_else(wrong)?;
        let (value, after) = after[1..].split_once(quote).ok_or_else(wrong)?;
        if !ATTRIBUTES.contains(&key) || value.contains('<') {
            return Err(wrong());
        }
        attributes.push((key, value));
        rest = match after.strip_prefix(' ') {
            Some(more) => more,
            None if after.is_empty() => after,
            None => return Err(wrong()),
        };
    }
    Ok(Tag { name, attributes, written })
}

/// Text holds no bare mark of markup.
fn text(text: &str) -> Result<(), String> {
    let bare = |at: usize| !REFERENCES.iter().any(|one| text[at..].starts_with(one));
    match text.match_indices(['&', '>']).find(|(at, _)| bare(*at)) {
        Some(_) => Err(format!("bare text: {text}")),
        None => Ok(()),
    }
}
