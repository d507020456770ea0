// The Functions app. It holds no secret: its identity is given a role on storage and one on Application Insights, its settings are
// names and addresses. functions/src/config.ts lists them, and stops the start where one is missing.
param name string
param location string
param storageName string
@description('Address of the blob container for the package.')
param packages string
param insightsName string
@description('Origin of the pane, the only page that may call.')
param siteUrl string
@description('Application id of the service in Entra ID.')
param audience string
param mostInstances int
param readyInstances int

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: '${name}-api'
  location: location
  kind: 'functionapp,linux'
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packages
          authentication: { type: 'SystemAssignedIdentity' }
        }
      }
      runtime: { name: 'node', version: '22' }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: mostInstances
        alwaysReady: readyInstances == 0 ? [] : [{ name: 'http', instanceCount: readyInstances }]
        triggers: { http: { perInstanceConcurrency: 16 } }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      cors: { allowedOrigins: [siteUrl], supportCredentials: false }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__accountName: account.name
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD'
      MATRAN_STORAGE: account.properties.primaryEndpoints.table
      MATRAN_TOKEN_ISSUER: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
      MATRAN_TOKEN_AUDIENCE: audience
      MATRAN_TOKEN_TENANT: tenant().tenantId
      MATRAN_TOKEN_KEYS: '${environment().authentication.loginEndpoint}${tenant().tenantId}/discovery/v2.0/keys'
    }
    dependsOn: [mayStore, mayReport]
  }

  // Uploading goes by the deployer's own identity; no password publishes.
  resource noPasswords 'basicPublishingCredentialsPolicies' = [for kind in ['ftp', 'scm']: {
    name: kind
    properties: { allow: false }
  }]
}

// The host keeps its package in blobs and the timer's lease beside it; the service keeps its tables.
var storageRoles = [
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b' // Storage Blob Data Owner
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
]

resource mayStore 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in storageRoles: {
  name: guid(account.id, app.id, role)
  scope: account
  properties: {
    principalId: app.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource mayReport 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, app.id, monitoringMetricsPublisher)
  scope: insights
  properties: {
    principalId: app.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  }
}

output apiBase string = 'https://${app.properties.defaultHostName}/api'
