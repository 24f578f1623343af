"""How Alembic runs our migrations: on the connection and in the transaction that `dpdesk.database.migrating` began."""

from __future__ import annotations

from alembic import context

from dpdesk.database.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
