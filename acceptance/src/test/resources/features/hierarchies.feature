Feature: Records that stand under others
  Companies belong to groups and people have managers. An account may stand under another account, a user under the user
  who is the manager, a position under a position; so one can ask for all that is under a record, or above it.

  Background:
    Given the accounts "Fabrikam Group", "Fabrikam Clinics" and "Northwind Clinic"

  Rule: A record stands under one other record of its kind

    Scenario: Everything that leads down belongs to it
      When "Fabrikam Clinics" is placed under "Fabrikam Group"
      And "Northwind Clinic" is placed under "Fabrikam Clinics"
      Then "Fabrikam Clinics" and "Northwind Clinic" stand under "Fabrikam Group"
      And "Fabrikam Clinics", "Fabrikam Group" and "Northwind Clinic" stand at or under "Fabrikam Group"
      And "Fabrikam Clinics" and "Fabrikam Group" stand above "Northwind Clinic"
      And "Fabrikam Clinics", "Fabrikam Group" and "Northwind Clinic" stand at or above "Northwind Clinic"
      And nothing stands above "Fabrikam Group"

    Scenario: What is moved takes along what stands under it
      Given the account "Contoso"
      And "Northwind Clinic" is placed under "Fabrikam Clinics"
      When "Fabrikam Clinics" is placed under "Fabrikam Group"
      And "Fabrikam Clinics" is placed under "Contoso"
      Then "Fabrikam Clinics" and "Northwind Clinic" stand under "Contoso"
      And nothing stands under "Fabrikam Group"

    Scenario: What is placed at the top stands under nothing
      Given "Northwind Clinic" is placed under "Fabrikam Clinics"
      When "Northwind Clinic" is placed at the top
      Then nothing stands under "Fabrikam Clinics"

    Scenario: A manager manages people, directly or through others
      Given the users "Hugo", "Priya Nair" and "Theo Brandt"
      When "Priya Nair" is placed under "Hugo"
      And "Theo Brandt" is placed under "Priya Nair"
      Then "Priya Nair" and "Theo Brandt" stand under "Hugo"

    Scenario: Positions have a hierarchy as well
      Given the positions "Ward manager" and "Nurse"
      When "Nurse" is placed under "Ward manager"
      Then "Nurse" stands under "Ward manager"

  Rule: No record stands under itself

    Scenario: An account cannot stand under what stands under it
      Given "Fabrikam Clinics" is placed under "Fabrikam Group"
      And "Northwind Clinic" is placed under "Fabrikam Clinics"
      When "Fabrikam Group" is placed under "Northwind Clinic"
      Then it is refused with AccountLoopBeingCreated
      And nothing stands above "Fabrikam Group"

    Scenario: A user cannot be their own manager
      Given the user "Hugo"
      When "Hugo" is placed under "Hugo"
      Then it is refused with UserLoopBeingCreated

    Scenario: A position cannot stand under itself either
      Given the position "Nurse"
      When "Nurse" is placed under "Nurse"
      Then it is refused with InvalidArgument

  Rule: A parent must exist, and the caller must have the right to place records under it

    Scenario: A parent that was never recorded
      Given the account "Contoso" has never been recorded
      When "Northwind Clinic" is placed under "Contoso"
      Then it is refused with ObjectDoesNotExist

    Scenario: When the parent is deleted, what stood under it stands at the top
      Given "Fabrikam Clinics" is placed under "Fabrikam Group"
      And "Northwind Clinic" is placed under "Fabrikam Clinics"
      When "Fabrikam Clinics" is deleted
      Then nothing stands above "Northwind Clinic"
      And nothing stands under "Fabrikam Group"
