Feature: Who owns a connection
  Each row of a connection has an owner: a user or a team. In the beginning both rows have the same one.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"
    And the user "Priya Nair"
    And the team "Patient Care"

  Rule: The user who makes a connection owns it, unless another owner is named

    Scenario: Made by the administrator
      When "Dr. Ann Lee" is connected to "Ben Ortiz"
      Then "Dr. Ann Lee" has this connection:
        | owner                |
        | System Administrator |
      And "Ben Ortiz" has this connection:
        | owner                |
        | System Administrator |

    Scenario Outline: Made for <owner>
      When "Dr. Ann Lee" is connected to "Ben Ortiz":
        | owner | <owner> |
      Then "Dr. Ann Lee" has this connection:
        | owner   |
        | <owner> |
      And "Ben Ortiz" has this connection:
        | owner   |
        | <owner> |

      Examples:
        | owner        |
        | Priya Nair   |
        | Patient Care |

  Rule: A row is assigned on its own

    Scenario Outline: Only the row of <party> changes hands
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When the connection, seen from "<party>", is assigned to "Patient Care"
      Then "<party>" has this connection:
        | owner        |
        | Patient Care |
      And "<the other>" has this connection:
        | owner                |
        | System Administrator |

      Examples:
        | party       | the other   |
        | Dr. Ann Lee | Ben Ortiz   |
        | Ben Ortiz   | Dr. Ann Lee |

    Scenario: Amending a connection leaves its rows whose they are
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the connection is assigned to "Patient Care"
      When the connection is amended:
        | description | Under new care |
      Then "Dr. Ann Lee" has this connection:
        | owner        | description    |
        | Patient Care | Under new care |
      And "Ben Ortiz" has this connection:
        | owner                | description    |
        | System Administrator | Under new care |

    Scenario: Not an owner that does not exist
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the user "Rosa Diaz" has never been recorded
      When the connection is assigned to "Rosa Diaz"
      Then it is refused with InvalidAssigneeId
      And "Dr. Ann Lee" has this connection:
        | owner                |
        | System Administrator |

    Scenario: A connection is not made for an owner that does not exist either
      Given the team "Night Shift" has never been recorded
      When "Dr. Ann Lee" is connected to "Ben Ortiz":
        | owner | Night Shift |
      Then it is refused with InvalidAssigneeId
      And "Dr. Ann Lee" has no connections

  Rule: Owners are needed as long as they own something

    Scenario Outline: <owner> owns a connection and cannot be deleted
      Given "Dr. Ann Lee" is connected to "Ben Ortiz":
        | owner | <owner> |
      When "<owner>" is deleted
      Then it is refused with CannotDeleteDueToAssociation
      And "Dr. Ann Lee" has this connection:
        | owner   |
        | <owner> |

      Examples:
        | owner        |
        | Priya Nair   |
        | Patient Care |

    Scenario: A user who owns nothing may be deleted, and shares with the user end
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the connection is shared with "Priya Nair" to read
      When "Priya Nair" is deleted
      Then the connection is not shared with any principal
