//! Accounts, payees and requests.
