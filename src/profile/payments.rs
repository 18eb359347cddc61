//! Where pay is to go. Accounts are compared for sameness alone.

use alloc::vec::Vec;

use super::contacts::Asker;
use super::links::LinkKind;
use super::shape::{noun, words};
use super::text::{PersonName, Product, Token};
use crate::units::Moment;

noun! {
    /// All that concerns pay.
    ///
    /// ```
    /// use hirerisk::Moment;
    /// use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments};
    /// let at: Moment = "2026-03-27".parse()?;
    /// let check = HolderCheck::default()
    ///     .result(HolderResult::CloseMatch)
    ///     .all_names_tested(true)
    ///     .by("bank-1")
    ///     .at(at);
    /// let payments =
    ///     Payments::default().accounts([Account::default().account("acct-1").holder_check(check)]);
    /// assert!(payments.changes.is_none()); // no log of changes is kept
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    mixed struct Payments<'a> {
        /// Receiving accounts, earlier ones included.
        accounts: Vec<Account<'a>>,
        /// The log of changed accounts; leave out where none is kept.
        changes: Option<Vec<AccountChange<'a>>>,
        /// When pay first went out.
        first_pay_at: Option<Moment>,
        /// Who is to be paid.
        payee: Option<Payee<'a>>,
        /// Written requests on pay; leave out where none is kept.
        requests: Option<Vec<PayRequest>>,
    }
}

noun! {
    /// A receiving account.
    mixed struct Account<'a> {
        /// The account.
        account: Option<Token<'a>>,
        /// What kind of account.
        class: Option<AccountClass>,
        /// The country of the account, where it can be told.
        country: Option<Token<'a>>,
        /// The account has a multi-currency prefix, so that its country says nothing.
        multi_currency: Option<bool>,
        /// The holder as written on the payment instruction.
        holder_written: Option<PersonName<'a>>,
        /// The written holder is a firm, or a joint holder with the person.
        holder_kind: Option<HolderKind>,
        /// What the bank or provider says of the holder.
        holder_check: Option<HolderCheck<'a>>,
        /// When the account was given.
        at: Option<Moment>,
    }
}

noun! {
    /// The issuer's answer on the holder.
    verified struct HolderCheck<'a> {
        /// The answer.
        result: Option<HolderResult>,
        /// Every declared name was tested.
        all_names_tested: Option<bool>,
        /// The bank or provider.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// One change of the receiving account.
    observed struct AccountChange<'a> {
        /// The account after the change.
        to: Option<Token<'a>>,
        /// Who asked.
        asked_by: Option<Asker>,
        /// Pay is split between own accounts.
        split: Option<bool>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// Who is to be paid.
    mixed struct Payee<'a> {
        /// What kind of payee was asked for.
        kind: Option<PayeeKind>,
        /// The firm, where it is one.
        firm: Option<Product<'a>>,
        /// What the register says of the firm.
        register: Option<PayeeRegister<'a>>,
        /// What the firm shares with another worker's payee.
        shares: Option<Vec<LinkKind>>,
        /// When it was asked for in writing.
        at: Option<Moment>,
    }
}

noun! {
    /// The register's answer on the payee firm.
    verified struct PayeeRegister<'a> {
        /// The answer.
        result: Option<PayeeTie>,
        /// Who searched.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// A written request on pay.
    observed struct PayRequest {
        /// What was asked.
        kind: Option<PayRequestKind>,
        /// Nobody had offered it.
        unprompted: Option<bool>,
        /// It was repeated after the employer had named bank pay as the only way.
        after_refusal: Option<bool>,
        /// When.
        at: Option<Moment>,
    }
}

words! {
    /// What kind of account.
    AccountClass {
        /// A bank's.
        Bank = "bank",
        /// A money service's or virtual.
        MoneyService = "money_service",
        /// A wallet.
        Wallet = "wallet",
        /// Looked up, and not told.
        Unknown = "unknown",
    }
}

words! {
    /// What a written holder is.
    HolderKind {
        /// One natural person.
        Person = "person",
        /// Several holders, the person among them.
        Joint = "joint",
        /// A firm.
        Firm = "firm",
    }
}

words! {
    /// What the issuer says of the holder.
    HolderResult {
        /// The holder is the person.
        Match = "match",
        /// Nearly the same name: counts as a match.
        CloseMatch = "close_match",
        /// No match under the names tried.
        NoMatch = "no_match",
        /// Somebody else holds it.
        AnotherHolder = "another_holder",
        /// No answer to be had.
        Unavailable = "unavailable",
    }
}

words! {
    /// Who is to be paid.
    PayeeKind {
        /// The worker.
        Worker = "worker",
        /// A firm said to be the worker's.
        OwnFirm = "own_firm",
        /// Another firm.
        OtherFirm = "other_firm",
        /// Another natural person.
        OtherPerson = "other_person",
        /// An umbrella payroll firm.
        Umbrella = "umbrella",
        /// An agency under contract.
        Agency = "agency",
    }
}

words! {
    /// How the register ties a payee firm to the worker.
    PayeeTie {
        /// The worker owns it.
        OwnedByWorker = "owned_by_worker",
        /// No tie is shown.
        NotTied = "not_tied",
        /// Not searched, or it cannot show owners.
        NotSearchable = "not_searchable",
    }
}

words! {
    /// What was asked about pay.
    PayRequestKind {
        /// Pay in cryptocurrency.
        Crypto = "crypto",
        /// A letter for an exchange.
        ExchangeLetter = "exchange_letter",
        /// To leave the platform's route of payment or messages, or to have no milestones.
        OffPlatform = "off_platform",
        /// Pay before an agreed milestone.
        Prepayment = "prepayment",
        /// A threat when refused.
        Threat = "threat",
    }
}
