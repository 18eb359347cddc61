//! What the employer's systems and managers recorded.
