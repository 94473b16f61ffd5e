Feature: Following what changes
  Who keeps a copy of the rows elsewhere reads them once, and from then on only what has changed: rows that are new or
  changed, as they are now, and the ids of those that are gone.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"

  Rule: New, changed and deleted rows are told

    Scenario: A new record
      Given a client follows the contacts
      When the contact "Cleo Marsh" is recorded
      Then the client that follows the contacts learns that "Cleo Marsh" is new or changed
      And the client that follows the contacts learns nothing

    Scenario: Several changes of one row are one
      Given a client follows the contacts
      When "Ben Ortiz" is renamed to "Ben Ortega"
      And "Ben Ortega" is renamed to "Benjamin Ortega"
      Then the client that follows the contacts learns that "Benjamin Ortega" is new or changed

    Scenario: Rows of other entities are none of their business
      Given a client follows the contacts
      When the account "Northwind Clinic" is recorded
      Then the client that follows the contacts learns nothing

    Scenario: More changes than fit into one answer
      Given a client follows the accounts
      And the accounts "A", "B", "C", "D", "E", "F" and "G"
      Then the client that follows the accounts learns that "A", "B", "C", "D", "E", "F" and "G" are new or changed
      When "A" is deleted
      And "B" is deleted
      And "C" is deleted
      And "D" is deleted
      Then the client that follows the accounts learns that "A", "B", "C" and "D" are gone

    Scenario: What comes and goes in between is gone
      Given a client follows the contacts
      When the contact "Cleo Marsh" is recorded
      And "Cleo Marsh" is deleted
      Then the client that follows the contacts learns that "Cleo Marsh" is gone

    Scenario: An activity is told as what it is, and as an activity
      Given the email "Hello"
      And a client follows the emails
      And a client follows the activities
      When "Hello" is deleted
      Then the client that follows the emails learns that "Hello" is gone
      And the client that follows the activities learns that "Hello" is gone

  Rule: Both rows of a connection are told, whatever makes them change

    Background:
      Given "Dr. Ann Lee" is connected to "Ben Ortiz" from 2020-01-01
      And a client follows the connections

    Scenario: A connection is made
      When "Ben Ortiz" is connected to "Dr. Ann Lee" from 1990-01-01 to 1990-12-31
      Then the client that follows the connections learns that 2 rows are new or changed and 0 are gone

    Scenario: A connection is ended
      When the connection is ended
      Then the client that follows the connections learns that 0 rows are new or changed and 2 are gone

    Scenario: A record takes its connections along
      When "Ben Ortiz" is deleted
      Then the client that follows the connections learns that 0 rows are new or changed and 2 are gone

    Scenario: A record is renamed, and with it the row that is named after it
      When "Ben Ortiz" is renamed to "Ben Ortega"
      Then the client that follows the connections learns that 1 row is new or changed and 0 are gone

    Scenario: Two records turn out to be one
      Given the contact "Benjamin Ortiz"
      When "Ben Ortiz" is merged into "Benjamin Ortiz"
      Then the client that follows the connections learns that 2 rows are new or changed and 0 are gone

    Scenario: Merging makes a connection say nothing new
      When "Ben Ortiz" is merged into "Dr. Ann Lee"
      Then the client that follows the connections learns that 0 rows are new or changed and 2 are gone

  Rule: A role that is deleted is told, and so are the connections that lose it

    Scenario: A role is deleted
      Given the matching roles "Doctor" and "Patient"
      And "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      And a client follows the roles
      And a client follows the connections
      When the role "Doctor" is deleted
      Then the client that follows the roles learns that the role "Doctor" is gone
      And the client that follows the connections learns that 2 rows are new or changed and 0 are gone
