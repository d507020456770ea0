// The pane's own site: built files, the guide, config.json. Its headers, the content security policy among them, are in
// staticwebapp.config.json, which `npm run package` writes for the addresses of this deployment.
param name string
param location string

resource site 'Microsoft.Web/staticSites@2024-04-01' = {
  name: '${name}-pane'
  location: location
  sku: { name: 'Standard', tier: 'Standard' }
  properties: { allowConfigFileUpdates: true }
}

output url string = 'https://${site.properties.defaultHostname}'
output host string = site.properties.defaultHostname
