//! The files that the example of enrichment is told of.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use hirerisk::profile::PlaceClass;
use hirerisk::reference::{
    AddressKind, AddressSet, DomainKind, DomainLabel, ListedAs, MailLists, NetworkLabel,
    NetworkLists, NetworkTable, Sources, Stamp,
};
use hirerisk::{Moment, Redaction};
use lexopt::Arg::{Long, Value};
use lexopt::ValueExt as _;

/// What the command line asks for.
pub(crate) struct Asked {
    pub(crate) profile: PathBuf,
    pub(crate) as_of: Moment,
    pub(crate) files: Vec<PathBuf>,
    pub(crate) operators: Vec<PathBuf>,
    pub(crate) dated: Moment,
    pub(crate) redaction: Redaction,
    /// What kind of list, of what, and where.
    lists: Vec<(&'static str, String, PathBuf)>,
}

impl Asked {
    pub(crate) fn read(mut options: lexopt::Parser) -> Result<Asked, Box<dyn Error>> {
        let (as_of, dated): (Moment, Moment) = ("2026-03-01".parse()?, "2026-02-10".parse()?);
        let (files, operators, lists) = (Vec::new(), Vec::new(), Vec::new());
        let (profile, redaction) = (PathBuf::new(), Redaction::Masked);
        let mut asked = Asked { profile, as_of, files, operators, dated, redaction, lists };
        while let Some(option) = options.next()? {
            match option {
                Value(path) => asked.profile = path.into(),
                Long("as-of") => asked.as_of = options.value()?.parse()?,
                Long("dated") => asked.dated = options.value()?.parse()?,
                Long("file") => asked.files.push(options.value()?.into()),
                Long("operators") => asked.operators.push(options.value()?.into()),
                Long("values") => asked.redaction = Redaction::Full,
                Long(of) if ["networks", "mail", "addresses"].contains(&of) => {
                    let of = if of == "mail" {
                        "mail"
                    } else if of == "networks" {
                        "networks"
                    } else {
                        "addresses"
                    };
                    let value = options.value()?.string()?;
                    let (kind, path) = value.split_once('=').ok_or("expected KIND=LIST")?;
                    asked.lists.push((of, kind.to_owned(), path.into()));
                }
                other => return Err(other.unexpected().into()),
            }
        }
        if asked.profile.as_os_str().is_empty() {
            asked.made_up();
        }
        Ok(asked)
    }

    /// The made-up profile and its files.
    fn made_up(&mut self) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/reference");
        self.profile = folder.join("candidate.json");
        for name in ["GeoIP2-Country-Test.mmdb", "GeoIP-Anonymous-Plus-Test.mmdb"] {
            self.files.push(folder.join(name));
        }
        let lists = [
            ("networks", "hosting", "hosting.txt"),
            ("mail", "relay", "relays.txt"),
            ("mail", "throw_away", "throw_away.txt"),
            ("addresses", "forwarder", "forwarders.tsv"),
        ];
        self.lists.extend(lists.map(|(of, kind, file)| (of, kind.to_owned(), folder.join(file))));
    }
}

/// Lists that were read.
pub(crate) struct Lists {
    networks: Option<NetworkTable>,
    mail: MailLists,
    addresses: Vec<AddressSet>,
}

impl Lists {
    /// Reads them, and tells of each how many lines were taken and why others were not.
    pub(crate) fn read(asked: &Asked) -> Result<Lists, Box<dyn Error>> {
        let (mut networks, mut mail, mut addresses) =
            (NetworkLists::new(), MailLists::new("mail lists"), Vec::new());
        let mut any_network = false;
        for (of, kind, path) in &asked.lists {
            let list = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let stamp = Stamp::new(name.clone(), asked.dated);
            let lines = match *of {
                "networks" => {
                    any_network = true;
                    networks.add(NetworkLabel::new(network(kind)?, stamp), &list)?
                }
                "mail" => mail.add(DomainLabel::new(domain(kind)?, stamp), &list)?,
                _ => {
                    let (set, lines) =
                        AddressSet::read(AddressKind::OfClass(place(kind)?), stamp, &list)?;
                    addresses.push(set);
                    lines
                }
            };
            eprintln!("{name}: {lines}");
        }
        let networks = any_network.then(|| networks.table("network lists")).transpose()?;
        Ok(Lists { networks, mail, addresses })
    }

    pub(crate) fn sources<'s>(&'s self, sources: Sources<'s>) -> Sources<'s> {
        let sources = self.networks.iter().fold(sources.mail(&self.mail), Sources::networks);
        self.addresses.iter().fold(sources, Sources::addresses)
    }
}

fn network(kind: &str) -> Result<ListedAs, String> {
    let found = ListedAs::ALL.into_iter().find(|one| one.as_str() == kind);
    found.ok_or_else(|| format!("no kind of network: {kind}"))
}

fn domain(kind: &str) -> Result<DomainKind, String> {
    match kind {
        "relay" => Ok(DomainKind::Relay),
        "throw_away" => Ok(DomainKind::ThrowAway),
        "throw_away_with_subdomains" => Ok(DomainKind::ThrowAwayWithSubdomains),
        "free" => Ok(DomainKind::Free),
        other => Err(format!("no kind of mail domain: {other}")),
    }
}

fn place(kind: &str) -> Result<PlaceClass, String> {
    match kind {
        "mailbox" => Ok(PlaceClass::Mailbox),
        "forwarder" => Ok(PlaceClass::Forwarder),
        "reshipper" => Ok(PlaceClass::Reshipper),
        "hosted_office" => Ok(PlaceClass::HostedOffice),
        "registered_agent" => Ok(PlaceClass::RegisteredAgent),
        other => Err(format!("no kind of address: {other}")),
    }
}
