/// From Kafka to a service's database: each record is read alone, a batch is one transaction, what cannot be used is
/// parked whole, and each consumer keeps its own place in the database.
///
/// A service brings
///
/// - an [vn.hopluu.inbox.Intake] bean per consumer: its topics, and what is done with a batch of their events;
/// - the tables of `parked_message`, `consumer_place` and `incarnation` by a migration: `V6__inbox.sql` of
///   aggregation-service shows them;
/// - where it derives something that is to be emptied before everything is read again, a
///   [vn.hopluu.inbox.DerivedData] bean.
///
/// The rest is here: reading and splitting (`reading`), places and the database's incarnation (`place`), parked
/// messages with their endpoints, retries and dead letters (`parking`), meters and health.
///
/// A batch and the places behind it are written in one transaction, so that a database that was emptied or put back
/// stands where its figures stand. Kafka's group offsets are committed for lag meters alone.
@NullMarked
package vn.hopluu.inbox;

import org.jspecify.annotations.NullMarked;
