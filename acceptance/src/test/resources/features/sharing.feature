Feature: Sharing a connection
  The owner of a connection may let others look at it or work with it. A share covers one row: the twin has its own.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"
    And the users "Priya Nair" and "Tom Becker"
    And the team "Patient Care"
    And "Dr. Ann Lee" is connected to "Ben Ortiz"

  Rule: Granting adds rights

    Scenario: A user may look
      When the connection is shared with "Priya Nair" to read
      Then "Priya Nair" may read the connection
      And "Tom Becker" may do nothing with the connection

    Scenario: A team may look and change
      When the connection is shared with "Patient Care" to read and write
      Then the connection is shared with:
        | with         | to             |
        | Patient Care | read and write |

    Scenario: A second grant adds to the first
      Given the connection is shared with "Priya Nair" to read and share
      When the connection is shared with "Priya Nair" to write
      Then "Priya Nair" may read, write and share the connection

    Scenario: Granting nothing changes nothing
      Given the connection is shared with "Priya Nair" to read
      When the connection is shared with "Priya Nair" to do nothing
      Then "Priya Nair" may read the connection

    Scenario: Every right that can be shared
      When the connection is shared with "Priya Nair" to read, write, append, append to, delete, share and assign
      Then "Priya Nair" may read, write, append, append to, delete, share and assign the connection

    Scenario: Several people at once
      When the connection is shared with "Priya Nair" to read
      And the connection is shared with "Tom Becker" to read and delete
      Then the connection is shared with:
        | with       | to              |
        | Priya Nair | read            |
        | Tom Becker | read and delete |

  Rule: Modifying sets the rights

    Scenario: Rights are taken away and given
      Given the connection is shared with "Priya Nair" to read and write
      When the share of "Priya Nair" is set to read and delete
      Then "Priya Nair" may read and delete the connection

    Scenario: Setting rights where there were none
      When the share of "Priya Nair" is set to read
      Then the connection is shared with:
        | with       | to   |
        | Priya Nair | read |

    Scenario: Setting nothing ends the share
      Given the connection is shared with "Priya Nair" to read
      When the share of "Priya Nair" is set to nothing
      Then the connection is not shared with any principal

  Rule: Revoking ends a share

    Scenario: All rights go
      Given the connection is shared with "Priya Nair" to read and write
      And the connection is shared with "Tom Becker" to read
      When the share of "Priya Nair" is revoked
      Then "Priya Nair" may do nothing with the connection
      And the connection is shared with:
        | with       | to   |
        | Tom Becker | read |

    Scenario: Nothing to revoke
      When the share of "Priya Nair" is revoked
      Then the connection is not shared with any principal

  Rule: A new owner needs no share any more

    Scenario: The share ends with the assignment, and does not come back with the next one
      Given the connection is shared with "Priya Nair" to read and write
      And the connection is assigned to "Priya Nair"
      When the connection is assigned to "Tom Becker"
      Then "Priya Nair" may do nothing with the connection
      And the connection is not shared with any principal

  Rule: A share covers one row

    Scenario: The twin is not shared
      When the connection is shared with "Priya Nair" to read
      Then the connection, seen from "Ben Ortiz", is not shared with any principal

    Scenario: The shares go with the row, and do not come back with it
      Given the account "Northwind Clinic"
      And the connection known as "house visits" is changed or made:
        | from | Dr. Ann Lee      |
        | to   | Northwind Clinic |
      And the connection is shared with "Priya Nair" to read
      And the connection is ended
      When the connection known as "house visits" is changed or made:
        | from | Dr. Ann Lee      |
        | to   | Northwind Clinic |
      Then the connection is not shared with any principal

  Rule: Some things cannot be shared

    Scenario: The right to create is no right on a row
      When the connection is shared with "Priya Nair" to read and create
      Then it is refused with InvalidAccessRightsPassed
      And the connection is not shared with any principal

    Scenario: The owner has all rights already
      Given the connection is assigned to "Priya Nair"
      When the connection is shared with "Priya Nair" to read
      Then it is refused with CannotShareWithOwner
      And "Priya Nair" may read, write, append, append to, create, delete, share and assign the connection

    Scenario: A principal that does not exist
      Given the user "Rosa Diaz" has never been recorded
      When the connection is shared with "Rosa Diaz" to read
      Then it is refused with InvalidSharee

    Scenario: A connection that is gone
      Given the connection is ended
      When the connection is shared with "Priya Nair" to read
      Then it is refused with ObjectDoesNotExist

  Rule: Records are shared in the same way

    Scenario: A contact is shared
      When "Ben Ortiz" is shared with "Priya Nair" to read and write
      Then "Priya Nair" may read and write "Ben Ortiz"
      And "Priya Nair" may do nothing with the connection
