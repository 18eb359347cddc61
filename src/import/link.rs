//! What kind of page a link that the person gives leads to.

use super::why::Why;

/// Where a link stands in the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    /// A professional page.
    Professional,
    /// A code account.
    Code,
    /// An own page.
    Own,
}

/// Words of vendors for kinds of links, in small letters.
const KINDS: &[(&str, Page)] = &[
    ("linkedin", Page::Professional),
    ("xing", Page::Professional),
    ("github", Page::Code),
    ("gitlab", Page::Code),
    ("bitbucket", Page::Code),
    ("personal", Page::Own),
    ("portfolio", Page::Own),
    ("blog", Page::Own),
    ("website", Page::Own),
];

/// Hosts whose pages are all of one kind.
const HOSTS: &[(&str, Page)] = &[
    ("linkedin.com", Page::Professional),
    ("xing.com", Page::Professional),
    ("github.com", Page::Code),
    ("gitlab.com", Page::Code),
    ("bitbucket.org", Page::Code),
];

/// The kind of page, by the vendor's word for it, or else by its host.
///
/// # Errors
///
/// [`Why::NoLink`] for text that leads nowhere, [`Why::UnknownKind`] where neither tells.
pub(super) fn page(kind: Option<&str>, link: &str) -> Result<Page, Why> {
    let host = host(link).ok_or(Why::NoLink)?;
    let is_kind = |word: &str| kind.is_some_and(|kind| kind.eq_ignore_ascii_case(word));
    let host_is = |name: &str| is_host(host, name);
    let by_host = HOSTS.iter().find(|(name, _)| host_is(name));
    let by_kind = KINDS.iter().find(|(word, _)| is_kind(word));
    // A host that is known says more than a label: a "portfolio" at a code platform is an account there.
    by_host.or(by_kind).map(|(_, page)| *page).ok_or(Why::UnknownKind)
}

/// Whether text is a link at all.
pub(super) fn is_link(text: &str) -> bool {
    host(text).is_some()
}

/// The host, or a part of it that names a country's or language's pages.
fn is_host(host: &str, name: &str) -> bool {
    let host = host.as_bytes();
    let Some(at) = host.len().checked_sub(name.len()) else { return false };
    let ends = host.get(at..).is_some_and(|end| end.eq_ignore_ascii_case(name.as_bytes()));
    ends && (at == 0 || host.get(at.saturating_sub(1)) == Some(&b'.'))
}

/// The host of a link to a page, with or without a scheme.
fn host(link: &str) -> Option<&str> {
    let rest = match link.split_once("://") {
        Some((scheme, rest)) if is_web(scheme) => rest,
        Some(_) => return None,
        None => link,
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let plain = |char: char| char.is_alphanumeric() || matches!(char, '.' | '-');
    let dotted = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    (dotted && host.chars().all(plain) && !link.contains(char::is_whitespace)).then_some(host)
}

fn is_web(scheme: &str) -> bool {
    ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_or_the_vendors_word_tells_the_kind_of_page() {
        for (kind, link, expected) in [
            (None, "linkedin.com/in/example", Ok(Page::Professional)),
            (None, "HTTPS://uk.LinkedIn.com/in/example", Ok(Page::Professional)),
            (Some("Portfolio"), "https://github.com/example", Ok(Page::Code)),
            (Some("PORTFOLIO"), "example.net", Ok(Page::Own)),
            (Some("GitHub"), "https://github.example.com/a", Ok(Page::Code)),
            (None, "github.com.example.net/a", Err(Why::UnknownKind)),
            (None, "notgithub.com/a", Err(Why::UnknownKind)),
            (Some("SOCIAL_MEDIA"), "https://social.example.com/a", Err(Why::UnknownKind)),
            (Some("GitHub"), "thollinger", Err(Why::NoLink)),
            (Some("GitHub"), "javascript:alert(1).x", Err(Why::NoLink)),
            (Some("blog"), "ftp://example.net", Err(Why::NoLink)),
            (Some("blog"), "user@example.net", Err(Why::NoLink)),
            (None, "", Err(Why::NoLink)),
        ] {
            assert_eq!(page(kind, link), expected, "{link}");
        }
    }
}
