// Who may sign in. One app role opens the door, and only people (or groups) assigned to it get a token at all. What each of them
// may do - reporter of which agencies, approver, aggregator, leader, administrator - is the service's own record, because it names
// agencies, changes with the directory, and every change of it is in the audit.
extension microsoftGraphV1

param name string
@description('https://… of the pane')
param siteUrl string
param siteHost string

var identifier = 'api://${tenant().tenantId}/${name}'

resource application 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: name
  displayName: 'Ma trận'
  signInAudience: 'AzureADMyOrg'
  identifierUris: [identifier]
  api: {
    requestedAccessTokenVersion: 2
    oauth2PermissionScopes: [
      {
        id: guid(name, 'scope')
        value: 'access_as_user'
        type: 'User'
        isEnabled: true
        adminConsentDisplayName: 'Use Matran as the person who is signed in'
        adminConsentDescription: 'Lets the task pane read and send what the person who is signed in may read and send.'
      }
    ]
  }
  appRoles: [
    {
      id: guid(name, 'use')
      value: 'Matran.Use'
      displayName: 'Người dùng Ma trận'
      description: 'May sign in. What she may do is set by an administrator inside Matran.'
      allowedMemberTypes: ['User']
      isEnabled: true
    }
  ]
  spa: {
    // brk-multihub: Excel itself brokers the sign-in (nested app authentication); the other is the dialog's own page.
    redirectUris: ['brk-multihub://${siteHost}', '${siteUrl}/pane/sign-in.html']
  }
}

resource principal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: application.appId
  appRoleAssignmentRequired: true
}

output applicationId string = application.appId
output scope string = '${identifier}/access_as_user'
