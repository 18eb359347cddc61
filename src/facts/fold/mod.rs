//! Temporary: replaced by the folding module.
pub(crate) mod label {
    pub(crate) fn same(a: &str, b: &str) -> bool {
        a.trim().eq_ignore_ascii_case(b.trim())
    }
    pub(crate) fn product_same(a: &str, b: &str) -> bool {
        same(a, b)
    }
    pub(crate) fn domain_same(a: &str, b: &str) -> bool {
        same(a, b)
    }
}
pub(crate) mod name {
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum NameComparison {
        Same,
        Compatible,
        Different,
        Unknown,
    }
    #[derive(Clone)]
    pub(crate) struct Name<'a>(&'a str);
    impl<'a> Name<'a> {
        pub(crate) fn fold(t: &'a str) -> Name<'a> {
            Name(t)
        }
    }
    pub(crate) fn compare(a: &Name<'_>, b: &Name<'_>) -> NameComparison {
        if a.0.eq_ignore_ascii_case(b.0) {
            return NameComparison::Same;
        }
        let shared = a.0.split(' ').any(|x| b.0.split(' ').any(|y| x.eq_ignore_ascii_case(y)));
        if shared { NameComparison::Compatible } else { NameComparison::Different }
    }
}
pub(crate) mod contact {
    pub(crate) fn same_mailbox(a: &str, b: &str) -> bool {
        a.eq_ignore_ascii_case(b)
    }
    pub(crate) fn same_phone(a: &str, b: &str) -> Option<bool> {
        Some(a == b)
    }
}
pub(crate) mod address {
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum Sameness {
        Same,
        SameBuilding,
        Different,
        Unknown,
    }
    pub(crate) struct AddressParts<'a> {
        pub(crate) address: &'a str,
        pub(crate) unit: Option<&'a str>,
    }
    pub(crate) fn same(a: AddressParts<'_>, b: AddressParts<'_>) -> Sameness {
        if a.address.eq_ignore_ascii_case(b.address) {
            if a.unit == b.unit { Sameness::Same } else { Sameness::SameBuilding }
        } else {
            Sameness::Different
        }
    }
    pub(crate) fn mailbox_mark(a: &str) -> bool {
        a.contains("Box")
    }
}
