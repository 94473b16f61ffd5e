Feature: Full names of people
  Contacts and users have a first, a middle and a last name. Their full name is computed of these parts.

  Rule: The full name follows from the parts

    Scenario: A contact is recorded by the parts of a name
      When the contact "Ann" is recorded with:
        | first name | middle name | last name |
        | Ann        | Maria       | Archer    |
      Then the contact "Ann" reads:
        | name             |
        | Ann Maria Archer |

    Scenario: One part changes
      Given the contact "Ann" is recorded with:
        | first name | last name |
        | Ann        | Archer    |
      When "Ann" is changed to:
        | last name |
        | Lee       |
      Then the contact "Ann" reads:
        | name    | first name | last name |
        | Ann Lee | Ann        | Lee       |

    Scenario: A part is taken away
      Given the contact "Ann" is recorded with:
        | first name | last name |
        | Ann        | Archer    |
      When "Ann" is changed to:
        | first name |
        | nothing    |
      Then the contact "Ann" reads:
        | name   |
        | Archer |

    Scenario: Connections follow a part that changes
      Given the contact "Ann" is recorded with:
        | first name | last name |
        | Ann        | Archer    |
      And the account "Northwind Clinic"
      And "Northwind Clinic" is connected to "Ann"
      When "Ann" is changed to:
        | last name |
        | Lee       |
      Then "Northwind Clinic" has this connection:
        | name    |
        | Ann Lee |

    Scenario: A user has parts too
      When the user "Priya" is recorded with:
        | first name | last name |
        | Priya      | Nair      |
      Then the user "Priya" reads:
        | name       |
        | Priya Nair |

  Rule: A full name alone replaces the parts

    Scenario: The last word is the last name
      When the contact "Dr. Ann Lee" is recorded
      Then the contact "Dr. Ann Lee" reads:
        | name        | first name | middle name | last name |
        | Dr. Ann Lee | Dr. Ann    | nothing     | Lee       |

    Scenario: Renaming takes a middle name away
      Given the contact "Ann" is recorded with:
        | first name | middle name | last name |
        | Ann        | Maria       | Archer    |
      When "Ann" is renamed to "Ann Lee"
      Then the contact "Ann" reads:
        | name    | first name | middle name | last name |
        | Ann Lee | Ann        | nothing     | Lee       |

    Scenario: Beside a part, a full name means nothing
      When the contact "Ann" is recorded with:
        | full name | last name |
        | Ben Ortiz | Archer    |
      Then the contact "Ann" reads:
        | name   | first name |
        | Archer | nothing    |

    Scenario: A part that is too long is refused
      When a contact with a name of 51 characters is recorded
      Then it is refused with StringLengthTooLong
