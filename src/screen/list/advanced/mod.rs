//! The advanced XML of OFAC, in which everything is by reference.
//!
//! A party is spread over the file: what its numbers mean, its addresses and its papers stand before it, its
//! programmes and the day of its listing behind it. So parts are gathered as they come and joined at the end.

mod joined;
mod party;
mod reference;
mod when;

use super::List;
use super::element::Element;
use super::error::ListError;
use super::place::{ListFile, Place};
use super::xml::Xml;
use joined::Parts;
use reference::References;

impl List {
    /// Reads an OFAC list from its advanced XML, `sdn_advanced.xml` or `cons_advanced.xml`.
    ///
    /// Names of elements count and their name space does not: the file has had two.
    ///
    /// # Errors
    ///
    /// [`ListError`] with line and byte: a file that is something else, is cut or not well formed, declares a document
    /// type or uses an entity of its own; a number of a kind of party, name, feature or paper that the file does not
    /// explain.
    ///
    /// # Complexity
    ///
    /// Linear in the bytes, and logarithmic in the parties for each reference. One element of the file is held at a
    /// time beside what becomes of it.
    ///
    /// # Source
    ///
    /// The sets of reference values are in the file itself. That `Program` is the kind of measure whose comment is a
    /// programme, and which kinds of name parts there are, is as met in published files.
    ///
    /// ```
    /// use hirerisk::screen::List;
    /// let error = List::from_ofac_advanced_xml(b"<sdnList><sdnEntry/></sdnList>").unwrap_err();
    /// assert_eq!((error.code(), error.help().unwrap()), ("other-list", "call `from_ofac_xml`".into()));
    /// ```
    pub fn from_ofac_advanced_xml(bytes: &[u8]) -> Result<List, ListError> {
        let (mut xml, root) = Xml::open(bytes)?;
        super::expect_root(&mut xml, &root, "Sanctions")?;
        let mut references = References::default();
        let mut parts = Parts::new(List::new("OFAC"));
        while let Some(section) = xml.child()? {
            match &*section.name {
                "DateOfIssue" => parts.list.dated = when::day(&xml.whole(section)?),
                "ReferenceValueSets" => references.read(&mut xml)?,
                "Locations" => each(&mut xml, "Location", |element, _| {
                    parts.add_location(element, &references);
                    Ok(())
                })?,
                "IDRegDocuments" => each(&mut xml, "IDRegDocument", |element, place| {
                    parts.add_document(element, &references, place)
                })?,
                "DistinctParties" => each(&mut xml, "DistinctParty", |element, place| {
                    party::read(&mut parts, element, (&references, place))
                })?,
                "ProfileRelationships" => {
                    each(&mut xml, "ProfileRelationship", |element, place| {
                        parts.add_link(element, place);
                        Ok(())
                    })?;
                }
                "SanctionsEntries" => each(&mut xml, "SanctionsEntry", |element, place| {
                    parts.add_listing(element, &references, place);
                    Ok(())
                })?,
                _ => xml.skip()?,
            }
        }
        xml.close()?;
        parts.join().filled(ListFile::Only)
    }
}

/// Hands over each element of a name in a section.
fn each(
    xml: &mut Xml<'_>,
    name: &str,
    mut read: impl FnMut(&Element, Place) -> Result<(), ListError>,
) -> Result<(), ListError> {
    while let Some(opened) = xml.child()? {
        if opened.name == name {
            let place = xml.place();
            read(&xml.whole(opened)?, place)?;
        } else {
            xml.skip()?;
        }
    }
    Ok(())
}
