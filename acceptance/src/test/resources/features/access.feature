Feature: Who may do what
  A security role says what its holders may do and how far that reaches: to their own records, to those of their business
  unit, to those of the units below as well, or to everything. What is shared comes on top, but never beyond the
  privilege.

  Background:
    Given the business unit "Clinic"
    And the business unit "Ward" below "Clinic"
    And the business unit "Room" below "Ward"
    And the business unit "Kitchen" below "Clinic"
    And the user "Priya Nair" of "Ward"
    And the team "Patient Care" of "Kitchen"
    And "Priya Nair" is in "Patient Care"

  Rule: The privilege says what, and whose a connection is says with which

    Scenario Outline: Privileges to depth <depth>, on a connection of <whose>
      Given "Priya Nair" holds every privilege on connections to depth <depth>
      And the user "Tom Becker" of "<unit>"
      And connections that belong to "<owner>"
      Then all that "Priya Nair" may do with such a connection is <rights>

      Examples: Her own
        | depth  | whose        | owner      | unit    | rights                                                  |
        | none   | her own      | Priya Nair | Kitchen | nothing                                                 |
        | basic  | her own      | Priya Nair | Kitchen | read, write, append, append to, create, delete, share and assign |
        | local  | her own      | Priya Nair | Kitchen | read, write, append, append to, create, delete, share and assign |
        | deep   | her own      | Priya Nair | Kitchen | read, write, append, append to, create, delete, share and assign |
        | global | her own      | Priya Nair | Kitchen | read, write, append, append to, create, delete, share and assign |

      Examples: Her team's, in another business unit
        | depth  | whose        | owner        | unit    | rights                                                  |
        | none   | her team     | Patient Care | Kitchen | nothing                                                 |
        | basic  | her team     | Patient Care | Kitchen | read, write, append, append to, create, delete, share and assign |
        | local  | her team     | Patient Care | Kitchen | read, write, append, append to, create, delete, share and assign |

      Examples: Of an owner in her business unit
        | depth  | whose        | owner      | unit    | rights                                                  |
        | none   | her unit     | Tom Becker | Ward    | nothing                                                 |
        | basic  | her unit     | Tom Becker | Ward    | nothing                                                 |
        | local  | her unit     | Tom Becker | Ward    | read, write, append, append to, create, delete, share and assign |
        | deep   | her unit     | Tom Becker | Ward    | read, write, append, append to, create, delete, share and assign |
        | global | her unit     | Tom Becker | Ward    | read, write, append, append to, create, delete, share and assign |

      Examples: Of an owner in a business unit below
        | depth  | whose        | owner      | unit    | rights                                                  |
        | basic  | a unit below | Tom Becker | Room    | nothing                                                 |
        | local  | a unit below | Tom Becker | Room    | nothing                                                 |
        | deep   | a unit below | Tom Becker | Room    | read, write, append, append to, create, delete, share and assign |
        | global | a unit below | Tom Becker | Room    | read, write, append, append to, create, delete, share and assign |

      Examples: Of an owner in a business unit above or beside
        | depth  | whose         | owner      | unit    | rights                                                 |
        | deep   | a unit above  | Tom Becker | Clinic  | nothing                                                |
        | global | a unit above  | Tom Becker | Clinic  | read, write, append, append to, create, delete, share and assign |
        | deep   | a unit beside | Tom Becker | Kitchen | nothing                                                |
        | global | a unit beside | Tom Becker | Kitchen | read, write, append, append to, create, delete, share and assign |

  Rule: A share gives what it says, as far as the privilege is held at all

    Scenario Outline: <right> shared with <with>, who holds the privileges to depth <depth>
      Given "Priya Nair" holds every privilege on connections to depth <depth>
      And the user "Tom Becker" of "Kitchen"
      And connections that belong to "Tom Becker", shared with "<with>" to <right>
      Then all that "Priya Nair" may do with such a connection is <rights>

      Examples:
        | depth | with         | right           | rights          |
        | basic | Priya Nair   | read            | read            |
        | basic | Priya Nair   | write           | write           |
        | basic | Priya Nair   | append          | append          |
        | basic | Priya Nair   | append to       | append to       |
        | basic | Priya Nair   | write and append | write and append |
        | basic | Priya Nair   | delete          | delete          |
        | basic | Priya Nair   | share           | share           |
        | basic | Priya Nair   | assign          | assign          |
        | basic | Patient Care | read and write  | read and write  |
        | basic | Patient Care | delete          | delete          |
        | none  | Priya Nair   | read and write  | nothing         |
        | none  | Patient Care | read and delete | nothing         |

    Scenario: What is taken back is gone at once
      Given "Priya Nair" holds every privilege on connections to depth basic
      And the contacts "Dr. Ann Lee" and "Ben Ortiz"
      And "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the connection is shared with "Priya Nair" to read
      When the share of "Priya Nair" is revoked
      Then "Priya Nair" may do nothing with the connection
      And "Priya Nair" sees 0 connections of "Dr. Ann Lee"

  Rule: What a team may do, its members may do

    Scenario: A role of a team reaches from where the team is
      Given "Patient Care" holds every privilege on connections to depth local
      And the user "Tom Becker" of "Kitchen"
      And connections that belong to "Tom Becker"
      Then all that "Priya Nair" may do with such a connection is read, write, append, append to, create, delete, share and assign

    Scenario: A user who leaves the team loses it
      Given "Patient Care" holds every privilege on connections to depth local
      And the user "Tom Becker" of "Kitchen"
      And connections that belong to "Tom Becker"
      When "Priya Nair" leaves "Patient Care"
      Then all that "Priya Nair" may do with such a connection is nothing

    Scenario: A role that is taken away ends what it gave
      Given the security role "Nurse" with every privilege on connections to depth global
      And "Priya Nair" has the security role "Nurse"
      And the security role "Nurse" is taken from "Priya Nair"
      And connections that belong to "Priya Nair"
      Then all that "Priya Nair" may do with such a connection is nothing

  Rule: One sees what one may read, and nothing else tells of the rest

    Scenario: A list has the rows of the user, of the user's teams, and those shared with them
      Given "Priya Nair" is a basic user
      And "Patient Care" has the security role "Basic User"
      And the contacts "Ann", "Ben", "Cleo" and "Dan"
      And "Ann" is assigned to "Priya Nair"
      And "Ben" is assigned to "Patient Care"
      And "Cleo" is shared with "Priya Nair" to read
      Then "Priya Nair" sees the contacts "Ann", "Ben" and "Cleo"

    Scenario: Looking at what one may not see is refused
      Given "Priya Nair" is a basic user
      And the contacts "Ann" and "Ben"
      And "Ann" is connected to "Ben"
      When "Priya Nair" looks at the connection
      Then it is refused with AccessDenied

    Scenario: A user who may read no connection at all is told which privilege is missing
      Given the contacts "Ann" and "Ben"
      And "Ann" is connected to "Ben"
      When "Priya Nair" looks at the connection
      Then it is refused with PrivilegeDenied

  Rule: Connecting needs the right to refer to both records

    Background:
      Given "Priya Nair" is a basic user
      And the contacts "Ann" and "Ben"
      And "Ann" is assigned to "Priya Nair"

    Scenario: A record that one does not see cannot be connected
      When "Priya Nair" connects "Ann" to "Ben"
      Then it is refused with AccessDenied

    Scenario: Seeing a record is not enough
      Given "Ben" is shared with "Priya Nair" to read
      When "Priya Nair" connects "Ann" to "Ben"
      Then it is refused with AccessDenied

    Scenario: A user who may refer to both connects them
      Given "Ben" is shared with "Priya Nair" to read and append to
      When "Priya Nair" connects "Ann" to "Ben"
      Then "Ann" has this connection:
        | owner      | to  |
        | Priya Nair | Ben |

  Rule: A user grants only rights that the user has

    Scenario: A right that one lacks is not shared
      Given "Priya Nair" is a basic user
      And the user "Tom Becker" of "Ward"
      And the contact "Ann"
      And "Ann" is shared with "Priya Nair" to read and share
      When "Priya Nair" shares "Ann" with "Tom Becker" to delete
      Then it is refused with AccessDenied

    Scenario: A right that one has is
      Given "Priya Nair" is a basic user
      And the user "Tom Becker" of "Ward"
      And "Tom Becker" is a basic user
      And the contact "Ann"
      And "Ann" is shared with "Priya Nair" to read and share
      When "Priya Nair" shares "Ann" with "Tom Becker" to read
      Then "Tom Becker" may read "Ann"

    Scenario: A user assigns only roles that the user's own privileges cover
      Given the security role "Office" with the privilege prvAssignRole to depth global
      And the security role "Manager" with every privilege on connections to depth global
      And "Priya Nair" has the security role "Office"
      When "Priya Nair" gives the security role "Manager" to "Priya Nair"
      Then it is refused with PrivilegeDenied

    Scenario: What a team reaches from where it is, its members do not hand on to themselves
      Given the security role "Office" with the privilege prvAssignRole to depth global
      And the security role "Manager" with every privilege on connections to depth local
      And "Priya Nair" has the security role "Office"
      And "Patient Care" has the security role "Manager"
      When "Priya Nair" gives the security role "Manager" to "Priya Nair"
      Then it is refused with PrivilegeDenied

  Rule: Only who can read a record can own it

    Scenario: A user without any role owns nothing
      Given the user "Tom Becker" of "Ward"
      And the contact "Ann"
      When "Ann" is assigned to "Tom Becker"
      Then it is refused with PrincipalPrivilegeDenied

  Rule: Administrators stay administrators

    Scenario: The role of administrators is read-only
      When the security role "System Administrator" loses the privilege prvReadConnection
      Then it is refused with CannotUpdateBecauseItIsReadOnly

    Scenario: The administrator that there has always been keeps the role
      When the security role "System Administrator" is taken from "System Administrator"
      Then it is refused with CannotUpdateBecauseItIsReadOnly

  Rule: The privileges of a user can be looked up

    Scenario: Roles add up, the farthest depth counts
      Given the security role "Reader" with the privilege prvReadContact to depth local
      And the security role "Auditor" with the privilege prvReadContact to depth global
      And "Priya Nair" has the security role "Reader"
      And "Patient Care" has the security role "Auditor"
      Then "Priya Nair" holds these privileges:
        | privilege      | depth  |
        | prvReadContact | global |
